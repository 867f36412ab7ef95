package dev.thalweg.bytecode;

import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.runtime.Program;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/// The class file of a program, if the JVM allows methods as long as it has.
public final class Assembly {
    /// The JVM's limit for the parameters of a method, of which a `double` counts as two.
    private static final int MOST_SLOTS = 255;

    private final Function function;
    private final Class<?> host;
    /// Null if it cannot be written.
    private final byte[] bytes;
    /// What there is too much of.
    private final String excess;

    private Assembly(Function function, Class<?> host, byte[] bytes, String excess) {
        this.function = function;
        this.host = host;
        this.bytes = bytes;
        this.excess = excess;
    }

    static Assembly of(Function function, Class<?> host, Supplier<byte[]> bytes) {
        try {
            byte[] written = bytes.get();
            boolean fits = ClassFile.of().parse(written).methods().stream().allMatch(m -> slots(m.methodTypeSymbol()) < MOST_SLOTS);
            return fits ? new Assembly(function, host, written, "") : new Assembly(function, host, null, "too many parameters");
        } catch (IllegalArgumentException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("Code length")) { // of more than 65,535 bytes
                return new Assembly(function, host, null, e.getMessage());
            }
            throw e;
        }
    }

    private static int slots(MethodTypeDesc type) {
        return type.parameterList().stream().mapToInt(p -> TypeKind.from(p).slotSize()).sum();
    }

    /// The length of the longest method's code in bytes; the largest `int` if it is longer than the JVM allows.
    public int longest() {
        return bytes == null ? Integer.MAX_VALUE : ClassFile.of().parse(bytes).methods().stream()
                .mapToInt(m -> m.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0)).max().orElse(0);
    }

    /// Defines the class, and makes the program.
    ///
    /// @throws Refusal if a method is longer than the JVM allows
    public Program load() {
        if (bytes == null) {
            throw new Refusal("%s is longer than a method of the JVM can be (%s).\nSplit the function, or write repeated lines as a loop."
                    .formatted(function.name(), excess));
        }
        try {
            MethodHandles.Lookup hidden = Door.into(host).defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.NESTMATE);
            return (Program) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The program of " + function.name() + " cannot be made", e);
        }
    }
}
