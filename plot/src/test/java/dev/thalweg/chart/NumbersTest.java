package dev.thalweg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0.00212345, 0.002123", "24.2, 24.2", "-3, −3", "0, 0", "-0.0, 0", "1e-9, 10⁻⁹", "1.5e-9, 1.5×10⁻⁹", "-2.5e12, −2.5×10¹²",
        "123456.7, 123500", "1e6, 10⁶", "NaN, NaN", "Infinity, ∞", "-Infinity, −∞", "4.9e-324, 4.941×10⁻³²⁴"})
    void briefHasFourDigits(double value, String text) {
        assertEquals(text, Numbers.brief(value));
    }
}
