package dev.thalweg.recording;

import dev.thalweg.ir.Origin;
import dev.thalweg.ir.Refusal;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes function objects of recorded code, each of a hidden class: the captured values, the body as it is and its recorded copy.
///
/// Called by recorded code, a function takes and gives recorded numbers. Called by the JDK, the numbers it takes are constants, and
/// so must be a number that it returns. When its recording has ended it runs the body as it is.
public final class Functions {
    private static final String PLAIN = "plain";
    private static final String RECORDED = "recorded";
    private static final String CALL = "call";
    private static final String RECORDING = "recording";
    private static final ClassDesc SELF = FunctionBody.desc(Functions.class);

    /// The recorded copies, by the classes of functions.
    private static final ClassValue<MethodHandle> CALLS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> function) {
            return find(function);
        }
    };
    private static final ClassValue<EntryPoint> ENTRIES = new ClassValue<>() {
        @Override
        protected EntryPoint computeValue(Class<?> function) {
            return EntryPoint.of(recorded(function));
        }
    };

    private Functions() {}

    /// From the captured values and the recording to the function object.
    static MethodHandle factory(Class<?> from, FunctionShape shape, FunctionBody body, int site) throws ReflectiveOperationException {
        MethodModel plain = plain(from, shape, body, Sites.origin(site));
        MethodHandles.Lookup made = RecordedMethods.define(from, "Function", cls -> write(from, shape, plain, site, cls));
        MethodType captured = RecordedTypes.of(shape.factory()).changeReturnType(void.class);
        return made.findConstructor(made.lookupClass(), captured.appendParameterTypes(Recording.class));
    }

    /// The recorded copy of a body, from the captured values and the arguments to the result.
    static MethodHandle body(Class<?> from, FunctionShape shape, FunctionBody body, int site) {
        MethodModel plain = plain(from, shape, body, Sites.origin(site));
        MethodHandles.Lookup made = RecordedMethods.define(from, "Body",
                cls -> new MethodRecorder(from, plain, Copy.ACTING).write(RECORDED, cls));
        try {
            return made.findStatic(made.lookupClass(), RECORDED, RecordedTypes.of(bodyType(shape)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodType bodyType(FunctionShape shape) {
        return shape.erased().insertParameterTypes(0, shape.factory().parameterList());
    }

    private static MethodModel plain(Class<?> from, FunctionShape shape, FunctionBody body, Origin origin) {
        byte[] bytes = ClassFile.of().build(FunctionBody.desc(from), cls -> cls
                .with(SourceFileAttribute.of(origin.file()))
                .withMethodBody(PLAIN, bodyType(shape).describeConstable().orElseThrow(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code -> {
                    code.lineNumber(origin.line());
                    body.write(shape, code);
                }));
        return ClassFile.of().parse(bytes).methods().getFirst();
    }

    private static void write(Class<?> from, FunctionShape shape, MethodModel plain, int site, ClassBuilder cls) {
        ClassDesc self = ClassDesc.of(nameIn(from));
        List<ClassDesc> fields = RecordedTypes.of(shape.factory()).parameterList().stream().map(FunctionBody::desc).toList();
        cls.withInterfaceSymbols(Stream.concat(Stream.of(RecordedFunction.class), shape.interfaces().stream())
                .distinct().map(FunctionBody::desc).toList());
        for (int i = 0; i < fields.size(); i++) {
            cls.withField("c" + i, fields.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        cls.withField(RECORDING, RecordedTypes.RECORDING, ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        writeConstructor(self, fields, cls);
        cls.with(plain);
        new MethodRecorder(from, plain, Copy.ACTING).write(RECORDED, cls);
        FunctionEntry entry = new FunctionEntry(self, shape, fields, site);
        entry.write(shape.erased(), cls);
        shape.bridges().stream().filter(b -> !b.equals(shape.erased())).forEach(bridge -> entry.write(bridge, cls));
        entry.writeCall(cls);
    }

    private static String nameIn(Class<?> from) {
        return RecordedMethods.nameOf(from, "Function");
    }

    private static void writeConstructor(ClassDesc self, List<ClassDesc> fields, ClassBuilder cls) {
        MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_void, Stream.concat(fields.stream(),
                Stream.of(RecordedTypes.RECORDING)).toList());
        cls.withMethodBody(ConstantDescs.INIT_NAME, type, ClassFile.ACC_PUBLIC, code -> {
            code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            int slot = 1;
            for (int i = 0; i < fields.size(); i++) {
                TypeKind kind = TypeKind.from(fields.get(i));
                code.aload(0).loadLocal(kind, slot).putfield(self, "c" + i, fields.get(i));
                slot += kind.slotSize();
            }
            code.aload(0).aload(slot).putfield(self, RECORDING, RecordedTypes.RECORDING).return_();
        });
    }

    /// Writes how a function object is entered: by anyone through its interface, and by recorded code.
    private record FunctionEntry(ClassDesc self, FunctionShape shape, List<ClassDesc> fields, int site) {
        void write(MethodType type, ClassBuilder cls) {
            cls.withMethodBody(shape.name(), type.describeConstable().orElseThrow(), ClassFile.ACC_PUBLIC, code -> {
                code.aload(0).getfield(self, RECORDING, RecordedTypes.RECORDING)
                        .invokestatic(SELF, "isRecorded", MethodTypeDesc.of(ConstantDescs.CD_boolean, RecordedTypes.RECORDING));
                code.ifThenElse(yes -> callRecorded(type, yes), no -> callPlain(type, no));
            });
        }

        private void callRecorded(MethodType type, CodeBuilder code) {
            loadCaptured(code);
            int slot = 1;
            for (int i = 0; i < type.parameterCount(); i++) {
                ClassDesc given = FunctionBody.desc(type.parameterType(i));
                code.loadLocal(TypeKind.from(given), slot);
                slot += TypeKind.from(given).slotSize();
                if (RecordedTypes.isNumber(given)) {
                    code.invokestatic(RecordedTypes.REAL, "constant", MethodTypeDesc.of(RecordedTypes.REAL, given));
                } else {
                    cast(type.parameterType(i), shape.erased().parameterType(i), code);
                }
            }
            code.invokestatic(self, RECORDED, RecordedTypes.of(bodyType(shape).describeConstable().orElseThrow()));
            ClassDesc result = FunctionBody.desc(type.returnType());
            if (RecordedTypes.isNumber(result)) {
                code.loadConstant(site).invokestatic(SELF, "requireConstant",
                        MethodTypeDesc.of(ConstantDescs.CD_double, RecordedTypes.REAL, ConstantDescs.CD_int));
                code.conversion(TypeKind.DOUBLE, TypeKind.from(result));
            } else {
                if (!result.isPrimitive()) {
                    code.dup().loadConstant(site).invokestatic(SELF, "requireConstantOfRule",
                            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int));
                }
                cast(shape.erased().returnType(), type.returnType(), code);
            }
            code.return_(TypeKind.from(result));
        }

        private void callPlain(MethodType type, CodeBuilder code) {
            for (int i = 0; i < fields.size(); i++) {
                code.aload(0).getfield(self, "c" + i, fields.get(i));
                ClassDesc plain = FunctionBody.desc(shape.factory().parameterType(i));
                if (RecordedTypes.isNumber(plain)) {
                    code.invokevirtual(RecordedTypes.REAL, "value", MethodTypeDesc.of(ConstantDescs.CD_double))
                            .conversion(TypeKind.DOUBLE, TypeKind.from(plain));
                }
            }
            int slot = 1;
            for (int i = 0; i < type.parameterCount(); i++) {
                TypeKind kind = TypeKind.from(FunctionBody.desc(type.parameterType(i)));
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
                cast(type.parameterType(i), shape.erased().parameterType(i), code);
            }
            code.invokestatic(self, PLAIN, bodyType(shape).describeConstable().orElseThrow());
            cast(shape.erased().returnType(), type.returnType(), code);
            code.return_(TypeKind.from(FunctionBody.desc(type.returnType())));
        }

        private static void cast(Class<?> from, Class<?> to, CodeBuilder code) {
            if (!to.isPrimitive() && !to.isAssignableFrom(from)) {
                code.checkcast(FunctionBody.desc(to));
            }
        }

        private void loadCaptured(CodeBuilder code) {
            for (int i = 0; i < fields.size(); i++) {
                code.aload(0).getfield(self, "c" + i, fields.get(i));
            }
        }

        /// The way in for recorded code: a static method that takes the function first.
        void writeCall(ClassBuilder cls) {
            MethodTypeDesc recorded = RecordedTypes.of(shape.erased().describeConstable().orElseThrow());
            cls.withMethodBody(CALL, recorded.insertParameterTypes(0, ConstantDescs.CD_Object), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                code.aload(0).checkcast(self).astore(0);
                loadCaptured(code);
                int slot = 1;
                for (ClassDesc parameter : recorded.parameterList()) {
                    code.loadLocal(TypeKind.from(parameter), slot);
                    slot += TypeKind.from(parameter).slotSize();
                }
                code.invokestatic(self, RECORDED, RecordedTypes.of(bodyType(shape).describeConstable().orElseThrow()));
                code.return_(TypeKind.from(recorded.returnType()));
            });
        }
    }

    /// The recorded copy of the method that a class of functions is of, with the function first; null for its other methods.
    static MethodHandle recorded(Class<?> function, Callee callee) {
        boolean isIts = Arrays.stream(function.getDeclaredMethods()).anyMatch(m -> !Modifier.isStatic(m.getModifiers())
                && m.getName().equals(callee.name()) && m.getParameterCount() == callee.type().parameterCount());
        return isIts ? recorded(function) : null;
    }

    static MethodHandle recorded(Class<?> function) {
        return CALLS.get(function);
    }

    /// The same, for arguments in an array, the function first.
    static EntryPoint entry(Class<?> function) {
        return ENTRIES.get(function);
    }

    private static MethodHandle find(Class<?> function) {
        Method call = Arrays.stream(function.getDeclaredMethods()).filter(m -> m.getName().equals(CALL)).findFirst().orElseThrow();
        try {
            return RecordedMethods.lookup(function.getNestHost()).in(function).unreflect(call);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A function of recorded code cannot be called", e);
        }
    }

    /// Whether a call of a function object is part of its recording.
    ///
    /// @throws Refusal if another thread calls it while it is recorded
    public static boolean isRecorded(Recording made) {
        if (Recording.currentOrNull() == made) {
            return true;
        }
        if (made.hasEnded()) {
            return false;
        }
        throw made.refuse(new Refusal("A function made while a derivative is recorded was called by another thread, and recordings are of one thread.\n"
                + "Use sequential streams and loops in the function."));
    }

    /// The number that a function returns to code without a rule.
    public static double requireConstant(Real x, int site) {
        Recording r = Recording.current();
        if (x.node >= 0) {
            throw r.isInsideOfRule() ? ofRule(r, site) : r.refuse(site, "makes a function that returns an active number as a double to code without a rule, "
                    + "where no derivative flows", "Use a loop, or a function that returns Double.");
        }
        return x.value;
    }

    /// What a function returns to a method that has a derivative rule, which knows nothing of what the function has captured.
    public static void requireConstantOfRule(Object result, int site) {
        Recording r = Recording.current();
        if (r.isInsideOfRule() && Activity.isIn(result, r)) {
            throw ofRule(r, site);
        }
    }

    private static Refusal ofRule(Recording r, int site) {
        return r.refuse(site, "makes a function that uses active numbers for a method whose derivative rule takes it for a constant",
                "Pass them as an argument that the rule gives a derivative, such as the parameters of fixedPoint.");
    }
}
