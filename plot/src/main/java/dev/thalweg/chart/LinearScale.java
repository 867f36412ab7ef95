package dev.thalweg.chart;

/// @param domain the values at the ends of the axis
public record LinearScale(Interval domain) implements Scale {
    @Override
    public double share(double value) {
        return (value - domain.low()) / domain.span();
    }

    @Override
    public Ticks ticks(int most) {
        return LinearTicks.of(domain, most);
    }
}
