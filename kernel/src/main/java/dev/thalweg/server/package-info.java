/// The kernel: who asks, who answers, and on which thread.
///
/// ```
/// Router      decides which thread serves a message, so that none waits for a running cell
/// Dispatcher  busy, answer, reply, idle: around everything, once
/// CellQueue   cells one after another, one queue per subshell; Answers all other requests; Comms the two-way channels
/// Post        what goes out: replies, broadcasts, questions
/// ```
/// May use: shell (its seam alone), message, wire.
package dev.thalweg.server;
