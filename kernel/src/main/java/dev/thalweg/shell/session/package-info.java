/// What the code of cells can see and call of the kernel; the session's class loader hides all the rest of it.
package dev.thalweg.shell.session;
