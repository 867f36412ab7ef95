package dev.thalweg.fuzz.features;

import java.util.List;

/// A part of Java that some random programs use besides numbers, arrays and calls, as text with holes.
///
/// Holes: `#n` a number, `#s` one between about -1 and 1, `#a` an array of four, `#e` an element, `#c` a condition, `#i` an index,
/// `#v` a variable for a number, `#u` one for an array, `#{}` statements.
///
/// @param types        declarations of the class that the programs are in
/// @param declarations variables of each program
/// @param statements   what a program may do
/// @param numbers      expressions of a number, of size about 1
public record Feature(String name, String types, List<String> declarations, List<String> statements, List<String> numbers) {
    /// All that there are.
    public static final List<Feature> ALL = List.of(Records.FEATURE, Objects.FEATURE, Sealed.FEATURE, Lambdas.FEATURE, Streams.FEATURE,
            Exceptions.FEATURE, Boxes.FEATURE, Lists.FEATURE, Floats.FEATURE, Matrices.FEATURE, Recursion.FEATURE);

    public Feature {
        declarations = List.copyOf(declarations);
        statements = List.copyOf(statements);
        numbers = List.copyOf(numbers);
    }

    /// Whether it rounds to single precision.
    public boolean isSingle() {
        return this == Floats.FEATURE;
    }

    /// The same text with numbers of double precision.
    public static String doubled(String text) {
        return text.replace("float", "double");
    }
}
