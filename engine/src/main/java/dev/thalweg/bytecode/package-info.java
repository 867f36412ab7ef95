/// From class files to the representation and back.
///
/// A function object leads to its [Target] (which method it runs, with which captured values); [ClassBytes] finds the
/// bytes; [Lifter] makes an [dev.thalweg.ir.Function] of a method; [Emitter] makes a hidden class of a function.
/// May use: `ir`.
package dev.thalweg.bytecode;
