package dev.thalweg.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as figures write them: a true minus sign, superscript powers of ten.
public final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LEAST_PLAIN = -4;
    private static final int MOST_PLAIN = 6;

    private Numbers() {
    }

    /// A value to four significant digits, such as `0.0021` or `1.5×10⁻⁹`.
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        return exact(new BigDecimal(value).round(new MathContext(4)));
    }

    /// All digits, with a power of ten where the plain form would be long.
    static String exact(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= LEAST_PLAIN && exponent < MOST_PLAIN) {
            return signed(digits);
        }
        BigDecimal mantissa = digits.scaleByPowerOfTen(-exponent);
        return mantissa.compareTo(BigDecimal.ONE) == 0 ? powerOfTen(exponent) : signed(mantissa) + "×" + powerOfTen(exponent);
    }

    static String signed(BigDecimal value) {
        return value.toPlainString().replace('-', '−');
    }

    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }
}
