/// Values as a user reads them.
package dev.thalweg.shell.value;
