package dev.thalweg.recording;

/// A function that recorded code has made: an object of its interface, which runs the recorded copy of its body whoever calls it.
public interface RecordedFunction {
}
