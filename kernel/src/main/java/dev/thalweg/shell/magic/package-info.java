/// Commands of cells that are not Java: `%name arguments` in a line, `%%name arguments` before a whole cell.
///
/// ```
/// MagicSyntax  finds them between the Java of a cell
/// Magics       knows them by name; each [Magic] says what it takes and does
/// Host         what a magic may do with the session it is called in
/// ```
package dev.thalweg.shell.magic;
