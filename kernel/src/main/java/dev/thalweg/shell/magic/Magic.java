package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;

/// A command of cells that is not Java.
interface Magic {
    Evaluation NOTHING = new Evaluation.Nothing();

    /// Without its percent signs.
    String name();

    /// How it is written, one form a line.
    String usage();

    /// What it does, in one sentence.
    String summary();

    /// Whether its arguments, or the cell below it, are Java.
    default boolean takesJava() {
        return false;
    }

    /// Whether its arguments name files.
    default boolean takesFiles() {
        return false;
    }

    /// @throws MagicException if it cannot do what it is asked for
    Evaluation run(Call call) throws Exception;
}
