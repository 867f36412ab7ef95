package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values to 17 digits from tables and from arithmetic of 50 digits.
class SpecialTest {
    @ParameterizedTest
    @CsvSource({
        "ERF, 0.5, 0.52049987781304654", "ERF, -2.5, -0.99959304798255504", "ERF, 1e-10, 1.1283791670955126e-10", "ERF, 6, 1",
        "ERFC, 1, 0.15729920705028513", "ERFC, 2.5, 4.0695201744495894e-4", "ERFC, 10, 2.0884875837625448e-45", "ERFC, -1, 1.8427007929497149",
        "ERFINV, 0.9, 1.1630871536766741", "ERFINV, -0.5, -0.47693627620446988", "ERFINV, 0.999999, 3.458910737275499",
        "LGAMMA, 3.3, 0.98709857789473", "LGAMMA, 0.5, 0.57236494292470008", "LGAMMA, -1.5, 0.86004701537648101", "LGAMMA, 100, 359.13420536957540",
        "DIGAMMA, 1, -0.57721566490153286", "DIGAMMA, 0.5, -1.9635100260214235", "DIGAMMA, -0.5, 0.036489973978576520",
        "TRIGAMMA, 1, 1.6449340668482264", "TRIGAMMA, 0.5, 4.9348022005446793", "TRIGAMMA, -0.5, 8.9348022005446793",
        "ASINH, 1e-20, 1e-20", "ASINH, -2, -1.4436354751788103", "ASINH, 1e200, 461.21016577936910", "ACOSH, 2, 1.3169578969248167",
        "ATANH, 0.5, 0.54930614433405485", "SIGMOID, -800, 0", "SIGMOID, 2, 0.88079707797788244", "SOFTPLUS, 800, 800", "SOFTPLUS, -2, 0.12692801104297250"
    })
    void valuesAreThoseOfTables(Unary f, double x, double expected) {
        assertEquals(expected, f.apply(x), 1e-13 * Math.abs(expected));
    }
}
