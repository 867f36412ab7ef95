package dev.thalweg.recording;

import java.util.Set;

/// What a method that is not recorded does with numbers; the JDK's methods that have no row here get no active number.
enum Treatment {
    /// Its result does not change with a small change of its arguments, and nothing else happens: comparisons, rounding to integers.
    FLAT,
    /// Makes text of its arguments.
    TEXT,
    /// Makes numbers of text.
    PARSES,
    /// Computes hashes or bits of numbers.
    BITS,
    /// Keeps references, and looks into nothing.
    KEEPS,
    /// May do anything.
    UNKNOWN;

    private static final Set<String> BIT_METHODS = Set.of("hashCode", "doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits");
    private static final Set<String> NUMBERS = Set.of("java.lang.Double", "java.lang.Float", "java.lang.Math", "java.lang.StrictMath", "java.lang.Number");
    private static final Set<String> TEXT_TYPES = Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer",
            "java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter", "java.util.logging.Logger", "java.lang.System$Logger",
            "java.util.StringJoiner", "java.io.Console");
    private static final Set<String> PARSERS = Set.of("java.math.BigDecimal", "java.math.BigInteger", "java.util.Scanner");
    private static final Set<String> LOOKS = Set.of("requireNonNull", "isNull", "nonNull", "requireNonNullElse");
    private static final Set<String> FLAT_ARRAY_METHODS = Set.of("equals", "compare", "mismatch", "deepEquals");

    /// Of collections and arrays of boxes, whose own hashes nobody sees.
    private static final String HASH_OF_ARRAY = "java.util.Arrays.hashCode";
    private static final Set<String> HASHES = Set.of("hash", "hashCode", "deepHashCode");

    static Treatment of(Callee callee) {
        String owner = callee.owner().getName();
        String name = callee.name();
        if (BIT_METHODS.contains(name) && (NUMBERS.contains(owner) || owner.equals("java.lang.Object"))) {
            return BITS;
        } else if (parses(callee, owner, name)) {
            return PARSES;
        } else if (TEXT_TYPES.contains(owner) || name.equals("toString") || name.equals("deepToString") || name.equals("format")) {
            return TEXT;
        } else if (NUMBERS.contains(owner) && !RecordedTypes.isNumber(callee.type().returnType())
                || owner.equals("java.util.Arrays") && FLAT_ARRAY_METHODS.contains(name)
                || owner.equals("java.util.Objects") && LOOKS.contains(name)
                || owner.equals("java.lang.Object") && !name.equals("clone")) {
            return FLAT;
        }
        return keeps(owner) && !(HASHES.contains(name) && !(owner + "." + name).equals(HASH_OF_ARRAY)) ? KEEPS : UNKNOWN;
    }

    private static boolean parses(Callee callee, String owner, String name) {
        boolean takesText = callee.type().parameterList().stream().anyMatch(CharSequence.class::isAssignableFrom);
        return name.startsWith("parse") || PARSERS.contains(owner) && (takesText || owner.endsWith("Scanner"))
                || takesText && name.equals("valueOf") && Number.class.isAssignableFrom(callee.owner());
    }

    /// Collections, optionals, atomic references and the language's own types.
    private static boolean keeps(String owner) {
        return owner.startsWith("java.util.") || owner.startsWith("java.lang.") && !owner.startsWith("java.lang.reflect.")
                && !owner.startsWith("java.lang.invoke.") && !owner.startsWith("java.lang.foreign.");
    }
}
