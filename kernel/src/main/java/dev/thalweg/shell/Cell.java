package dev.thalweg.shell;

/// One piece of source to run.
///
/// @param number the execution count, as error messages name the cell
/// @param code   its source
/// @param output where its output goes, also that of threads which outlive it
public record Cell(int number, String code, CellOutput output) {
}
