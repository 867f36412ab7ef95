package dev.thalweg.optim;

/// Adam that waits until the average of squares can be trusted: before that it steps along the average gradient itself.
///
/// As `torch.optim.RAdam`.
///
/// @see <a href="https://arxiv.org/abs/1908.03265">Liu and others, On the Variance of the Adaptive Learning Rate and Beyond, 2020</a>
record Radam(double rate) implements Optimiser {
    private static final double LONGEST = 2 / (1 - Moments.SECOND_DECAY) - 1;
    private static final double TRUSTED = 5;

    Radam {
        Optimisers.requireRate("radam", rate);
    }

    @Override
    public Update start(int variables) {
        Moments moments = new Moments(variables);
        return (x, gradient) -> {
            moments.add(gradient);
            double step = rate / moments.firstWeight();
            double rectified = rectification(moments);
            for (int i = 0; i < x.length; i++) {
                double unit = rectified == 0 ? 1 : rectified * Math.sqrt(moments.secondWeight()) / (Math.sqrt(moments.second(i)) + Moments.EPSILON);
                x[i] -= step * moments.first(i) * unit;
            }
        };
    }

    /// By how much the size of steps is known; 0 for not at all.
    private static double rectification(Moments moments) {
        double length = LONGEST - 2 * moments.count() * (1 - moments.secondWeight()) / moments.secondWeight();
        if (length <= TRUSTED) {
            return 0;
        }
        return Math.sqrt((length - 4) * (length - 2) * LONGEST / ((LONGEST - 4) * (LONGEST - 2) * length));
    }

    @Override
    public String label() {
        return "radam(" + rate + ")";
    }
}
