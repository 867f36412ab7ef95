package dev.thalweg.chart;

/// A scale on which equal factors are equally long.
///
/// @param domain the values at the ends of the axis, above 0
public record LogScale(Interval domain) implements Scale {
    public LogScale {
        if (domain.low() <= 0) {
            throw new IllegalArgumentException("a logarithmic axis needs values above 0; found " + domain.low());
        }
    }

    @Override
    public double share(double value) {
        return value > 0 ? Math.log(value / domain.low()) / Math.log(domain.high() / domain.low()) : Double.NaN;
    }

    @Override
    public Ticks ticks(int most) {
        return LogTicks.of(domain, most);
    }
}
