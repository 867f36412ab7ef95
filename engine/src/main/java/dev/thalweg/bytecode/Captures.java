package dev.thalweg.bytecode;

import dev.thalweg.ir.Op.Member;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// What is known of the objects that a function has captured when a program is made for it: programs are made for functions of which the
/// same is known, and read all numbers and arrays when they are called.
///
/// A place is one among the captured values, behind which stand the values that these hold in turn.
public final class Captures {
    static final Captures NONE = new Captures(List.of(), List.of());

    private final List<Known> known;
    private final List<ClassDesc> added;
    /// Programs are looked up by it at every call.
    private final int hash;

    Captures(List<Known> known, List<ClassDesc> added) {
        this.known = List.copyOf(known);
        this.added = List.copyOf(added);
        this.hash = this.known.hashCode();
    }

    public List<Known> known() {
        return known;
    }

    /// The types of the values behind the function's own, in order.
    public List<ClassDesc> added() {
        return added;
    }

    /// The types of the values behind follow from what is known.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Captures captures && hash == captures.hash && known.equals(captures.known);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// What is known of the value in one place.
    public sealed interface Known {
        int at();
    }

    /// It is a function, made of a lambda or a method reference.
    ///
    /// @param type       the functional interface
    /// @param name       the interface's method
    /// @param parameters the types of the interface's parameters, where they are more special than it declares
    /// @param first      the place of the first value that it has captured
    public record Function(int at, ClassDesc type, String name, MethodTypeDesc parameters, Opcode opcode, Member method, boolean ofInterface, int first,
            int count) implements Known {}

    /// It is an object of exactly this class.
    public record Instance(int at, ClassDesc type) implements Known {}

    /// A final field of it holds the value in another place.
    public record Field(int at, Member field, int value) implements Known {}
}
