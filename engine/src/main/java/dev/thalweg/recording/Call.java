package dev.thalweg.recording;

/// How a call finds its method.
enum Call { STATIC, SPECIAL, VIRTUAL }
