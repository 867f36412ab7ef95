/// Answers about code that is being written: completion, inspection, completeness.
///
/// The session's lock is held by whoever calls.
package dev.thalweg.shell.analysis;
