package dev.thalweg.shell.execution;

import dev.thalweg.shell.session.Exits;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/// Diverts calls of `System.exit`, `Runtime.exit` and `Runtime.halt`, and method references to them.
final class Exitless implements CodeTransform {
    private static final ClassDesc SYSTEM = System.class.describeConstable().orElseThrow();
    private static final ClassDesc RUNTIME = Runtime.class.describeConstable().orElseThrow();
    private static final ClassDesc EXITS = Exits.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc STATUS = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc RUNTIME_STATUS = STATUS.insertParameterTypes(0, RUNTIME);

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case InvokeInstruction call when ofSystem(call.owner().asSymbol(), call.name().stringValue()) ->
                    code.invokestatic(EXITS, "exit", STATUS);
            case InvokeInstruction call when ofRuntime(call.owner().asSymbol(), call.name().stringValue()) ->
                    code.invokestatic(EXITS, "exit", RUNTIME_STATUS);
            case InvokeDynamicInstruction call when call.bootstrapArgs().stream().anyMatch(a -> diverted(a) != a) ->
                    code.invokedynamic(DynamicCallSiteDesc.of(call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(),
                            call.bootstrapArgs().stream().map(Exitless::diverted).toArray(ConstantDesc[]::new)));
            default -> code.with(element);
        }
    }

    private static ConstantDesc diverted(ConstantDesc argument) {
        if (!(argument instanceof DirectMethodHandleDesc method)) {
            return argument;
        }
        MethodTypeDesc type = ofSystem(method.owner(), method.methodName()) ? STATUS
                : ofRuntime(method.owner(), method.methodName()) ? RUNTIME_STATUS : null;
        return type == null ? argument
                : MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, EXITS, "exit", type);
    }

    private static boolean ofSystem(ClassDesc owner, String name) {
        return owner.equals(SYSTEM) && name.equals("exit");
    }

    private static boolean ofRuntime(ClassDesc owner, String name) {
        return owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
    }
}
