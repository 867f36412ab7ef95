/// Sockets, frames and signatures: bytes in, bytes out, without a word of what they mean.
///
/// A message on the wire is `identity* <IDS|MSG> signature header parent metadata content buffer*`
/// (Jupyter messaging specification, "The wire protocol"). jeromq is used here and nowhere else.
/// May use: the JDK and jeromq.
package dev.thalweg.wire;
