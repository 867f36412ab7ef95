/// The session that notebook, script and REPL share: it runs cells and tells what they made.
///
/// [Interpreter] is the seam: the server and the command line know nothing else of this package.
/// May use: the engine and plot, the JDK's `jdk.jshell` and `java.compiler`.
package dev.thalweg.shell;
