/// What generated programs call while they run; not for users. May use: nothing of Thalweg.
package dev.thalweg.runtime;
