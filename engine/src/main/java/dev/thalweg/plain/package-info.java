/// A step of the build, not of the engine: it rewrites the engine's own class files, so that a program that uses them starts sooner.
///
/// The JVM makes a class for each lambda that it meets, for each `switch` on types, for `equals` of each record. [Plain] makes them
/// when the engine is built. The jar has no class of this package.
package dev.thalweg.plain;
