package dev.thalweg.plain;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// The class of a lambda or of a method reference: what `LambdaMetafactory` would make.
final class LambdaClass {
    private static final String ONLY = "ONLY";

    private final ClassDesc name;
    private final ClassDesc nest;
    private final String method;
    private final ClassDesc shape;
    private final List<ClassDesc> captured;
    private final MethodTypeDesc erased;
    private final MethodTypeDesc instantiated;
    private final DirectMethodHandleDesc body;

    LambdaClass(ClassDesc name, ClassDesc nest, InvokeDynamicInstruction site) {
        this.name = name;
        this.nest = nest;
        this.method = site.name().stringValue();
        this.shape = site.typeSymbol().returnType();
        this.captured = site.typeSymbol().parameterList();
        this.erased = (MethodTypeDesc) site.bootstrapArgs().get(0);
        this.body = (DirectMethodHandleDesc) site.bootstrapArgs().get(1);
        this.instantiated = (MethodTypeDesc) site.bootstrapArgs().get(2);
    }

    ClassDesc name() {
        return name;
    }

    /// Writes what makes the function object of the captured values on the stack.
    void make(CodeBuilder code) {
        if (captured.isEmpty()) {
            code.getstatic(name, ONLY, shape);
        } else {
            code.invokestatic(name, "of", MethodTypeDesc.of(shape, captured));
        }
    }

    byte[] bytes(ClassFile writer) {
        return writer.build(name, cls -> {
            cls.withFlags(AccessFlag.FINAL, AccessFlag.SYNTHETIC).withInterfaceSymbols(shape).with(NestHostAttribute.of(nest));
            for (int i = 0; i < captured.size(); i++) {
                cls.withField("c" + i, captured.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
            }
            MethodTypeDesc constructor = MethodTypeDesc.of(ConstantDescs.CD_void, captured);
            cls.withMethodBody(ConstantDescs.INIT_NAME, constructor, ClassFile.ACC_PRIVATE, this::construct);
            if (captured.isEmpty()) {
                keep(cls);
            } else {
                cls.withMethodBody("of", MethodTypeDesc.of(shape, captured), ClassFile.ACC_STATIC, code -> {
                    code.new_(name).dup();
                    captured.forEach(new Slots(code, 0)::load);
                    code.invokespecial(name, ConstantDescs.INIT_NAME, constructor).areturn();
                });
            }
            cls.withMethodBody(method, erased, ClassFile.ACC_PUBLIC, this::call);
        });
    }

    private void keep(ClassBuilder cls) {
        cls.withField(ONLY, shape, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        cls.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code.new_(name).dup()
                .invokespecial(name, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).putstatic(name, ONLY, shape).return_());
    }

    private void construct(CodeBuilder code) {
        code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        Slots slots = new Slots(code, 1);
        for (int i = 0; i < captured.size(); i++) {
            code.aload(0);
            slots.load(captured.get(i));
            code.putfield(name, "c" + i, captured.get(i));
        }
        code.return_();
    }

    private void call(CodeBuilder code) {
        Convert convert = new Convert(code);
        if (body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            code.new_(body.owner()).dup();
        }
        List<ClassDesc> taken = taken();
        for (int i = 0; i < captured.size(); i++) {
            code.aload(0).getfield(name, "c" + i, captured.get(i));
        }
        Slots slots = new Slots(code, 1);
        for (int i = 0; i < erased.parameterCount(); i++) {
            slots.load(erased.parameterType(i));
            convert.cast(erased.parameterType(i), instantiated.parameterType(i));
            convert.convert(instantiated.parameterType(i), taken.get(captured.size() + i));
        }
        invoke(code);
        convert.giveBack(given(), instantiated.returnType());
        code.return_(TypeKind.from(erased.returnType()));
    }

    /// What the body takes, its receiver first.
    private List<ClassDesc> taken() {
        List<ClassDesc> all = new ArrayList<>(MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).parameterList());
        boolean hasReceiver = switch (body.kind()) {
            case STATIC, INTERFACE_STATIC, CONSTRUCTOR -> false;
            default -> true;
        };
        if (hasReceiver) {
            all.addFirst(body.owner());
        }
        return all;
    }

    private ClassDesc given() {
        return body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR ? body.owner() : MethodTypeDesc.ofDescriptor(body.lookupDescriptor()).returnType();
    }

    private void invoke(CodeBuilder code) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        switch (body.kind()) {
            case STATIC, INTERFACE_STATIC -> code.invokestatic(body.owner(), body.methodName(), type, body.isOwnerInterface());
            case VIRTUAL, SPECIAL -> code.invokevirtual(body.owner(), body.methodName(), type); // nestmates call private methods so
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> code.invokeinterface(body.owner(), body.methodName(), type);
            case CONSTRUCTOR -> code.invokespecial(body.owner(), ConstantDescs.INIT_NAME, type);
            default -> throw new IllegalArgumentException("a lambda whose body is a " + body.kind());
        }
    }
}
