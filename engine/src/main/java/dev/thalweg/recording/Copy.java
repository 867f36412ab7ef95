package dev.thalweg.recording;

/// The ways to copy code.
enum Copy {
    /// Does what the code does.
    ACTING,
    /// The copy of a constructor for an object that the constructor has made already: notes the numbers, and writes no field.
    NOTING
}
