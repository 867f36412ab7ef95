package dev.thalweg.ir;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;

/// What is known of the classes that a function names; everything may be unknown.
public interface Classes {
    /// The code of a method or constructor: the user's, or one of the JDK that plain Java stands for.
    Optional<Function> code(Op.Member method, List<Value> arguments);

    /// The method that a call of this one runs on an object of exactly this class.
    Optional<Op.Member> select(Op.Member method, ClassDesc receiver);

    /// The method that runs whatever the receiver's class is: it is private or final, or its class is.
    Optional<Op.Member> selectAny(Op.Member method);

    /// The fields of an object of exactly this class, the superclasses' first; unknown for a class of the JDK.
    Optional<List<Op.Member>> fields(ClassDesc type);

    /// The components of a class of records, as its fields.
    Optional<List<Op.Member>> components(ClassDesc type);

    /// The field that is meant: a class may name one of its superclass by itself.
    Optional<Op.Member> declared(Op.Member field);

    /// Whether the class that declares a field lets only its constructors write it.
    boolean isFinalField(Op.Member field);

    /// Whether no class extends it.
    boolean isFinal(ClassDesc type);

    /// Whether an object of exactly this class is an instance of another; unknown where a class file is missing.
    Optional<Boolean> isInstance(ClassDesc exact, ClassDesc of);
}
