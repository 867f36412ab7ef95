/// The text of cells: its parts, its places, and errors that point into it.
package dev.thalweg.shell.source;
