package dev.thalweg.shell.execution;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;

/// Makes every lambda and method reference serializable: such an object tells which method it runs and what it captured,
/// and this is how the engine finds the code of a function of any functional interface.
final class ReadableLambdas implements CodeTransform {
    private static final ClassDesc FACTORY = LambdaMetafactory.class.describeConstable().orElseThrow();
    private static final DirectMethodHandleDesc WITH_FLAGS = ConstantDescs.ofCallsiteBootstrap(
            FACTORY, "altMetafactory", CallSite.class.describeConstable().orElseThrow(), ConstantDescs.CD_Object.arrayType());
    private static final int FLAGS = 3;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && call.bootstrapMethod().owner().equals(FACTORY)) {
            code.invokedynamic(DynamicCallSiteDesc.of(
                    WITH_FLAGS, call.name().stringValue(), call.typeSymbol(), serializable(call.bootstrapArgs())));
        } else {
            code.with(element);
        }
    }

    /// The arguments are those of `metafactory`, or of `altMetafactory`, which has flags after the first three.
    private static ConstantDesc[] serializable(List<ConstantDesc> arguments) {
        List<ConstantDesc> changed = new ArrayList<>(arguments);
        int flags = arguments.size() > FLAGS ? (Integer) changed.remove(FLAGS) : 0;
        changed.add(FLAGS, flags | LambdaMetafactory.FLAG_SERIALIZABLE);
        return changed.toArray(ConstantDesc[]::new);
    }
}
