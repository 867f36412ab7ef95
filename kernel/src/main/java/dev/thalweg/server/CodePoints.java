package dev.thalweg.server;

/// The protocol counts Unicode code points, Java UTF-16 code units.
final class CodePoints {
    private CodePoints() {}

    static int toUnits(String code, int codePoints) {
        return code.offsetByCodePoints(0, codePoints);
    }

    static int fromUnits(String code, int units) {
        return code.codePointCount(0, units);
    }
}
