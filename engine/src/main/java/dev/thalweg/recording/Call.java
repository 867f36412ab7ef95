package dev.thalweg.recording;

/// How a call finds its method; one with a derivative rule of its own is called as it is, and static.
enum Call { STATIC, SPECIAL, VIRTUAL, RULED }
