package dev.thalweg.recording;

import dev.thalweg.ir.Primitive;
import java.util.DoubleSummaryStatistics;

/// The sum, least and greatest number in a [DoubleSummaryStatistics]: the JDK's object computes them, and its fields have their nodes.
public final class SummaryNumbers {
    private static final FieldSlots SLOTS = FieldSlots.of(DoubleSummaryStatistics.class);
    private static final int SUM = SLOTS.slot("sum");
    private static final int MIN = SLOTS.slot("min");
    private static final int MAX = SLOTS.slot("max");

    private SummaryNumbers() {}

    /// What an object holds, or is given.
    private record Summary(Real sum, Real min, Real max) {}

    public static void accept(DoubleSummaryStatistics s, Real x, int site, Recording r) {
        requireOfJdk(s, site, r);
        Summary before = of(s, site, r);
        boolean isFirst = s.getCount() == 0;
        s.accept(x.value);
        note(s, before, new Summary(x, x, x), isFirst, site, r);
    }

    public static void combine(DoubleSummaryStatistics s, DoubleSummaryStatistics other, int site, Recording r) {
        requireOfJdk(s, site, r);
        Summary before = of(s, site, r);
        Summary added = of(other, site, r);
        boolean isFirst = s.getCount() == 0;
        s.combine(other);
        if (other.getCount() > 0) {
            note(s, before, added, isFirst, site, r);
        }
    }

    public static Real sum(DoubleSummaryStatistics s, int site, Recording r) {
        return FieldInstructions.load(s, s.getSum(), SUM, site, r);
    }

    public static Real min(DoubleSummaryStatistics s, int site, Recording r) {
        return FieldInstructions.load(s, s.getMin(), MIN, site, r);
    }

    public static Real max(DoubleSummaryStatistics s, int site, Recording r) {
        return FieldInstructions.load(s, s.getMax(), MAX, site, r);
    }

    public static Real average(DoubleSummaryStatistics s, int site, Recording r) {
        return s.getCount() == 0 ? Real.constant(s.getAverage())
                : NumberInstructions.binary(Primitive.DIV, sum(s, site, r), Real.constant((double) s.getCount()), s.getAverage(), site, r);
    }

    private static Summary of(DoubleSummaryStatistics s, int site, Recording r) {
        return new Summary(sum(s, site, r), min(s, site, r), max(s, site, r));
    }

    /// @param isFirst whether there were no numbers before: then the infinities that stand for them take no part
    private static void note(DoubleSummaryStatistics s, Summary before, Summary added, boolean isFirst, int site, Recording r) {
        Real sum = NumberInstructions.binary(Primitive.ADD, before.sum, added.sum, s.getSum(), site, r);
        Real min = isFirst ? added.min : NumberInstructions.binary(Primitive.MIN, before.min, added.min, s.getMin(), site, r);
        Real max = isFirst ? added.max : NumberInstructions.binary(Primitive.MAX, before.max, added.max, s.getMax(), site, r);
        FieldInstructions.store(s, sum, SUM, r);
        FieldInstructions.store(s, min, MIN, r);
        FieldInstructions.store(s, max, MAX, r);
    }

    /// A user's subclass may do anything with what it is given.
    private static void requireOfJdk(DoubleSummaryStatistics s, int site, Recording r) {
        if (s.getClass() != DoubleSummaryStatistics.class) {
            throw r.refuse(site, "gives numbers to a " + s.getClass().getSimpleName() + ", a subclass of DoubleSummaryStatistics",
                    "Use DoubleSummaryStatistics itself, or a class of your own.");
        }
    }
}
