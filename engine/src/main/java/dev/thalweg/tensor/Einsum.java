package dev.thalweg.tensor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sums of products by the letters of their axes, contracted from left to right, each pair as one product of matrices.
final class Einsum {
    /// A tensor with a letter for each axis.
    private record Term(String letters, Tensor x) {
        int size(char letter) {
            return x.size(letters.indexOf(letter));
        }

        /// With its axes in this order; letters that it lacks are left out.
        Term ordered(String order) {
            String mine = order.chars().filter(c -> letters.indexOf(c) >= 0).mapToObj(Character::toString).collect(Collectors.joining());
            int[] axes = mine.chars().map(letters::indexOf).toArray();
            return new Term(mine, x.permute(axes));
        }

        int count(String of) {
            return of.chars().map(c -> size((char) c)).reduce(1, (a, b) -> a * b);
        }
    }

    private final String equation;

    private Einsum(String equation) {
        this.equation = equation;
    }

    /// @throws ShapeException if the equation does not fit the operands
    static Tensor evaluate(String equation, Tensor... operands) {
        return new Einsum(equation).evaluate(operands);
    }

    private Tensor evaluate(Tensor... operands) {
        String[] sides = equation.replace(" ", "").split("->", -1);
        String[] inputs = sides[0].split(",", -1);
        if (sides.length != 2 || inputs.length != operands.length || !equation.replace(" ", "").replace("->", "").matches("[a-zA-Z,]*")) {
            throw refuse("it needs one group of letters for each of the %d operands and '->' before those of the result".formatted(operands.length));
        }
        String output = sides[1];
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            terms.add(checked(inputs[i], operands[i]));
        }
        checkSizes(terms);
        if (output.chars().distinct().count() != output.length() || output.chars().anyMatch(c -> sides[0].indexOf(c) < 0)) {
            throw refuse("the result '%s' needs letters of the operands, each once".formatted(output));
        }
        Term result = terms.getFirst();
        for (int i = 1; i < terms.size(); i++) {
            result = multiply(result, terms.get(i), output + String.join("", List.of(inputs).subList(i + 1, inputs.length)));
        }
        return summed(result, output).ordered(output).x();
    }

    private Term checked(String letters, Tensor x) {
        if (letters.length() != x.rank()) {
            throw refuse("'%s' names %d axes, and the operand has shape %s".formatted(letters, letters.length(), x.shape()));
        }
        Term term = new Term(letters, x);
        for (int i = 0; i < term.letters.length(); i++) {
            for (int j = term.letters.lastIndexOf(term.letters.charAt(i)); j > i; j = term.letters.lastIndexOf(term.letters.charAt(i))) {
                term = diagonal(term, i, j);
            }
        }
        return term;
    }

    /// The elements for which two axes with the same letter have the same index.
    private Term diagonal(Term term, int first, int second) {
        int last = term.letters.length() - 1;
        if (term.x.size(first) != term.x.size(second)) {
            throw refuse("the letter '%c' stands for sizes %d and %d".formatted(term.letters.charAt(first), term.x.size(first), term.x.size(second)));
        }
        int[] others = IntStream.rangeClosed(0, last).filter(axis -> axis != first && axis != second).toArray();
        int[] order = IntStream.concat(IntStream.of(others), IntStream.of(first, second)).toArray();
        String letters = IntStream.of(others).mapToObj(axis -> String.valueOf(term.letters.charAt(axis))).collect(Collectors.joining());
        return new Term(letters + term.letters.charAt(first), term.x.permute(order).diagonal());
    }

    private void checkSizes(List<Term> terms) {
        for (Term a : terms) {
            for (Term b : terms) {
                a.letters.chars().filter(c -> b.letters.indexOf(c) >= 0 && a.size((char) c) != b.size((char) c)).findFirst().ifPresent(c -> {
                    throw refuse("the letter '%c' stands for sizes %d and %d".formatted(c, a.size((char) c), b.size((char) c)));
                });
            }
        }
    }

    /// The product of two terms, summed over letters that nothing behind needs.
    private static Term multiply(Term first, Term second, String needed) {
        Term a = summed(first, needed + second.letters);
        Term b = summed(second, needed + first.letters);
        String shared = common(a.letters, b.letters);
        String batch = common(shared, needed);
        String inner = without(shared, batch);
        String left = without(a.letters, shared);
        String right = without(b.letters, shared);
        Tensor product = a.ordered(batch + left + inner).x.reshape(a.count(batch), a.count(left), a.count(inner))
                .matmul(b.ordered(batch + inner + right).x.reshape(b.count(batch), b.count(inner), b.count(right)));
        int[] sizes = IntStream.concat((batch + left).chars().map(c -> a.size((char) c)), right.chars().map(c -> b.size((char) c))).toArray();
        return new Term(batch + left + right, product.reshape(sizes));
    }

    private static Term summed(Term term, String needed) {
        int[] axes = IntStream.range(0, term.letters.length()).filter(i -> needed.indexOf(term.letters.charAt(i)) < 0).toArray();
        return axes.length == 0 ? term : new Term(common(term.letters, needed), term.x.sum(axes));
    }

    private static String common(String letters, String others) {
        Set<String> common = new LinkedHashSet<>();
        letters.chars().filter(c -> others.indexOf(c) >= 0).forEach(c -> common.add(Character.toString(c)));
        return String.join("", common);
    }

    private static String without(String letters, String others) {
        return letters.chars().filter(c -> others.indexOf(c) < 0).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private ShapeException refuse(String found) {
        return new ShapeException("einsum(\"%s\") cannot be evaluated: %s.".formatted(equation, found));
    }
}
