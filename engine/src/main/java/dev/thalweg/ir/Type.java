package dev.thalweg.ir;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/// The type of a value, as the JVM's stack knows it: `int` stands for all smaller integers and `boolean`.
public final class Type {
    public static final Type INT = new Type(ConstantDescs.CD_int);
    public static final Type LONG = new Type(ConstantDescs.CD_long);
    public static final Type FLOAT = new Type(ConstantDescs.CD_float);
    public static final Type DOUBLE = new Type(ConstantDescs.CD_double);
    public static final Type VOID = new Type(ConstantDescs.CD_void);
    public static final Type OBJECT = new Type(ConstantDescs.CD_Object);
    public static final Type DOUBLES = new Type(ConstantDescs.CD_double.arrayType());

    private final ClassDesc desc;
    private final TypeKind kind;
    private final boolean arrayOfReal;

    private Type(ClassDesc desc) {
        this.desc = desc;
        this.kind = TypeKind.from(desc);
        this.arrayOfReal = kind == TypeKind.REFERENCE && isArrayOfReal(desc);
    }

    private static boolean isArrayOfReal(ClassDesc desc) {
        String descriptor = desc.descriptorString();
        char element = descriptor.charAt(descriptor.length() - 1);
        return desc.isArray() && (element == 'D' || element == 'F');
    }

    public static Type of(ClassDesc desc) {
        return switch (TypeKind.from(desc)) {
            case BOOLEAN, BYTE, SHORT, CHAR, INT -> INT;
            case LONG -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case REFERENCE, VOID -> new Type(desc);
        };
    }

    public ClassDesc desc() {
        return desc;
    }

    public TypeKind kind() {
        return kind;
    }

    public boolean isReference() {
        return kind == TypeKind.REFERENCE;
    }

    public boolean isArray() {
        return desc.isArray();
    }

    public Type component() {
        return of(desc.componentType());
    }

    /// Whether it is `double` or `float`: derivatives flow through these.
    public boolean isReal() {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    /// Whether it is an array with `double` or `float` at the bottom: `double[]`, `float[][]`, and so on.
    public boolean isArrayOfReal() {
        return arrayOfReal;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Type type && kind == type.kind && desc.equals(type.desc);
    }

    @Override
    public int hashCode() {
        return desc.hashCode();
    }

    @Override
    public String toString() {
        return desc.displayName();
    }
}
