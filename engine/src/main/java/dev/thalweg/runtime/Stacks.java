package dev.thalweg.runtime;

/// The residual stacks of one run of a program that has several methods: a method that is called goes on where its caller
/// was. Each keeps the fields in variables, and writes the sizes back before it calls another or returns.
///
/// Those of a program that is left by an exception are not used again.
public final class Stacks {
    public double[] doubles;
    public int doublesSize;
    public long[] longs;
    public int longsSize;
    public Object[] objects;
    public int objectsSize;

    private Stacks() {}

    public static Stacks take(boolean withDoubles, boolean withLongs, boolean withObjects) {
        Stacks taken = new Stacks();
        taken.doubles = withDoubles ? Residuals.takeDoubles() : null;
        taken.longs = withLongs ? Residuals.takeLongs() : null;
        taken.objects = withObjects ? Residuals.takeObjects() : null;
        return taken;
    }

    public void give() {
        if (doubles != null) {
            Residuals.give(doubles);
        }
        if (longs != null) {
            Residuals.give(longs);
        }
        if (objects != null) {
            Residuals.give(objects);
        }
    }

    /// The stack of doubles with room for one entry more.
    public double[] room(double[] stack, int size) {
        return size < stack.length ? stack : (doubles = Residuals.room(stack, size));
    }

    public long[] room(long[] stack, int size) {
        return size < stack.length ? stack : (longs = Residuals.room(stack, size));
    }

    public Object[] room(Object[] stack, int size) {
        return size < stack.length ? stack : (objects = Residuals.room(stack, size));
    }

    /// The stack of doubles with room for so many entries in all.
    public double[] atLeast(double[] stack, int size) {
        return size <= stack.length ? stack : (doubles = Residuals.atLeast(stack, size));
    }

    public long[] atLeast(long[] stack, int size) {
        return size <= stack.length ? stack : (longs = Residuals.atLeast(stack, size));
    }

    public Object[] atLeast(Object[] stack, int size) {
        return size <= stack.length ? stack : (objects = Residuals.atLeast(stack, size));
    }
}
