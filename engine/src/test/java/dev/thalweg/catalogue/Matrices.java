package dev.thalweg.catalogue;

/// Vectors and matrices as plain arrays: `tensor-*` and `linalg-*`.
final class Matrices {
    static final Group GROUP = new Group();

    private Matrices() {}
}
