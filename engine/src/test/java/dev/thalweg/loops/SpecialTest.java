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
        "I0E, 0.5, 0.64503527044915007", "I0E, -29.9, 0.073269219046001906", "I0E, 30.1, 0.073023294131060944", "I0E, 700, 0.015081295651531358",
        "I1E, 0.5, 0.1564208031848717", "I1E, -29.9, -0.072033374911868786", "I1E, 30.1, 0.071799854351014335", "I1E, 700, 0.015070519444716847",
        "ASINH, 1e-20, 1e-20", "ASINH, -2, -1.4436354751788103", "ASINH, 1e200, 461.21016577936910", "ACOSH, 2, 1.3169578969248167",
        "ATANH, 0.5, 0.54930614433405485", "SIGMOID, -800, 0", "SIGMOID, 2, 0.88079707797788244", "SOFTPLUS, 800, 800", "SOFTPLUS, -2, 0.12692801104297250"
    })
    void valuesAreThoseOfTables(Unary f, double x, double expected) {
        assertEquals(expected, f.apply(x), 1e-13 * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1.6449340668482264", "3, 1, 1.2020569031595943", "3, 0.5, 8.41439832211716", "4, 0.01, 100000001.04184365", "20, 3, 2.8771746654611315e-10",
        "2.5, 40, 0.0026851565811463194", "60, 1.5, 2.7197216389365647e-11", "2, -3, Infinity", "3, 0, NaN", "2.5, -0.5, NaN", "1, 2, Infinity", "0.5, 2, NaN"
    })
    void valuesOfZetaAreThoseOfTables(double s, double q, double expected) {
        assertEquals(expected, Binary.ZETA.apply(s, q), Double.isFinite(expected) ? 1e-13 * Math.abs(expected) : Double.MIN_VALUE);
    }
}
