package dev.thalweg.recording;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/// The types of recorded code: those of the method, with [Real] for `double` and `float`.
final class RecordedTypes {
    static final ClassDesc REAL = Real.class.describeConstable().orElseThrow();
    static final ClassDesc RECORDING = Recording.class.describeConstable().orElseThrow();

    private RecordedTypes() {}

    static ClassDesc of(ClassDesc type) {
        return isNumber(type) ? REAL : type;
    }

    static boolean isNumber(ClassDesc type) {
        return type.equals(ConstantDescs.CD_double) || type.equals(ConstantDescs.CD_float);
    }

    static boolean isNumber(Class<?> type) {
        return type == double.class || type == float.class;
    }

    static MethodTypeDesc of(MethodTypeDesc type) {
        return MethodTypeDesc.of(of(type.returnType()), type.parameterList().stream().map(RecordedTypes::of).toList());
    }

    static MethodType of(MethodType type) {
        List<Class<?>> parameters = new ArrayList<>();
        type.parameterList().forEach(p -> parameters.add(of(p)));
        return MethodType.methodType(of(type.returnType()), parameters);
    }

    static Class<?> of(Class<?> type) {
        return isNumber(type) ? Real.class : type;
    }
}
