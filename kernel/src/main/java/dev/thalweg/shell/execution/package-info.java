/// Runs the classes that cells compile to: loads, weaves, calls, stops, and routes output.
package dev.thalweg.shell.execution;
