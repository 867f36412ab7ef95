package dev.thalweg.plain;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The places of one class where javac has written `invokedynamic`.
final class Sites {
    /// Between the name of a class and the number of a lambda in it.
    static final String LAMBDA = "$Lambda$";
    private static final String METAFACTORY = "LambdaMetafactory.metafactory";
    private static final String TYPE_SWITCH = "SwitchBootstraps.typeSwitch";
    private static final String RECORD_METHOD = "ObjectMethods.bootstrap";

    private final ClassDesc self;
    private final ClassDesc nest;
    private final boolean ofInterface;
    private final List<LambdaClass> classes = new ArrayList<>();
    private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();

    Sites(ClassModel model, ClassDesc nest) {
        this.self = model.thisClass().asSymbol();
        this.nest = nest;
        this.ofInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    boolean isEmpty() {
        return classes.isEmpty() && methods.isEmpty();
    }

    List<LambdaClass> classes() {
        return classes;
    }

    void rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction site)) {
            code.with(element);
            return;
        }
        String bootstrap = site.bootstrapMethod().owner().displayName() + "." + site.bootstrapMethod().methodName();
        String name = site.name().stringValue();
        if (bootstrap.equals(METAFACTORY)) {
            ClassDesc own = ClassDesc.ofDescriptor(self.descriptorString().replace(";", LAMBDA + classes.size() + ";"));
            LambdaClass lambda = new LambdaClass(own, nest, site);
            classes.add(lambda);
            lambda.make(code);
        } else if (bootstrap.equals(TYPE_SWITCH) && site.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
            call("type", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)I"), code, body -> TypeSwitch.write(site, body));
        } else if (bootstrap.equals(RECORD_METHOD) && (name.equals("equals") || name.equals("hashCode"))) {
            call(name, site.typeSymbol(), code, body -> RecordMethod.write(site, body));
        } else {
            code.with(site);
        }
    }

    private void call(String name, MethodTypeDesc type, CodeBuilder code, Consumer<CodeBuilder> body) {
        String method = name + "$" + methods.size();
        code.invokestatic(self, method, type, ofInterface);
        methods.add(cls -> cls.withMethodBody(method, type, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, body));
    }

    /// Adds the methods that are called.
    void finish(ClassBuilder cls) {
        methods.forEach(method -> method.accept(cls));
    }
}
