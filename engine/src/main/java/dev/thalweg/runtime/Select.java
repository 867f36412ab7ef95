package dev.thalweg.runtime;

/// Chooses one of two values that are both known.
public final class Select {
    private Select() {}

    public static double select(int test, double yes, double no) {
        return test != 0 ? yes : no;
    }

    public static float select(int test, float yes, float no) {
        return test != 0 ? yes : no;
    }

    public static int select(int test, int yes, int no) {
        return test != 0 ? yes : no;
    }
}
