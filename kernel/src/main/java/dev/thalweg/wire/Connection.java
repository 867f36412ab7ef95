package dev.thalweg.wire;

/// Where a kernel listens and the key that signs its messages: what Jupyter writes into a connection file.
///
/// @param ip  the interface to listen on; `*` for all
/// @param key the shared secret; empty turns signatures off
public record Connection(String transport, String ip, Ports ports, String signatureScheme, String key) {
    public record Ports(int shell, int iopub, int stdin, int control, int heartbeat) {}

    /// @throws IllegalArgumentException if a value is one that this kernel cannot serve
    public Connection {
        if (!transport.equals("tcp")) {
            throw new IllegalArgumentException("transport is '" + transport + "', and only 'tcp' is served; set transport to tcp");
        }
        if (!key.isEmpty() && !signatureScheme.equals(HmacSigner.SCHEME)) {
            throw new IllegalArgumentException("signature_scheme is '%s', and only '%s' is served; change it in the client's configuration"
                    .formatted(signatureScheme, HmacSigner.SCHEME));
        }
    }

    String address(int port) {
        return "tcp://" + (ip.contains(":") && !ip.startsWith("[") ? "[" + ip + "]" : ip) + ":" + port;
    }

    /// Leaves the key out: this text goes to logs.
    @Override
    public String toString() {
        return "Connection[" + transport + " " + ip + " " + ports + "]";
    }
}
