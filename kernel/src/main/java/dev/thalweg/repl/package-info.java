/// The session in a terminal: `thalweg repl`, and what scripts say there.
///
/// `Repl` reads a cell by JLine, evaluates it as a notebook would, and shows the value; `TerminalOutput` is what a cell says meanwhile. May use
/// `shell`; the only user of JLine.
package dev.thalweg.repl;
