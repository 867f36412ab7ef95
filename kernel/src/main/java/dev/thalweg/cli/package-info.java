/// The `thalweg` command: one class per sub-command, and what they need to know of the machine.
///
/// Picocli is used here and nowhere else. May use: all of the kernel module.
package dev.thalweg.cli;
