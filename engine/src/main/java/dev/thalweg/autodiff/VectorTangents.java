package dev.thalweg.autodiff;

import java.util.List;

/// A function's result at a point, and the result's tangent along each of several directions.
record VectorTangents(Object value, List<Object> tangents) {
}
