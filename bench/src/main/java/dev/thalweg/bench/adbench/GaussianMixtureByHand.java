package dev.thalweg.bench.adbench;

/// The gradient of the mixture's log posterior as a person writes it: each point forwards and backwards, nothing kept beyond it.
public final class GaussianMixtureByHand {
    /// Derivatives, in the shapes of the parameters.
    ///
    /// @param value the function itself
    public record Gradient(double value, double[] alpha, double[][] mu, double[][] q, double[][] l) {}

    private final GaussianMixtureData data;
    private final double[][] diagonals;
    private final double[] offsets;
    /// `Q (x - mu)` of each component, of one point.
    private final double[][] products;
    private final double[] terms;
    private final double[] alphaBar;
    private final double[][] muBar;
    private final double[][] qBar;
    private final double[][] lBar;

    private GaussianMixtureByHand(GaussianMixtureData data) {
        this.data = data;
        int k = data.alpha().length;
        int d = data.mu()[0].length;
        diagonals = GaussianMixture.exponentials(data.q());
        offsets = GaussianMixture.offsets(data.alpha(), data.q());
        products = new double[k][d];
        terms = new double[k];
        alphaBar = new double[k];
        muBar = new double[k][d];
        qBar = new double[k][d];
        lBar = new double[k][d * (d - 1) / 2];
    }

    public static Gradient gradient(GaussianMixtureData data) {
        return new GaussianMixtureByHand(data).run();
    }

    private Gradient run() {
        for (double[] x : data.x()) {
            forwards(x);
            backwards(x);
        }
        addPriorAndNormalisation();
        double value = GaussianMixture.logPosterior(data.alpha(), data.mu(), data.q(), data.l(), new double[0][], data.gamma(), data.m());
        return new Gradient(value + total - data.x().length * perPoint(), alphaBar, muBar, qBar, lBar);
    }

    private double total;

    private double perPoint() {
        return 0.5 * data.mu()[0].length * Math.log(2 * Math.PI) + GaussianMixture.logSumExp(data.alpha());
    }

    private void forwards(double[] x) {
        int d = x.length;
        for (int c = 0; c < terms.length; c++) {
            double[] mu = data.mu()[c];
            double[] l = data.l()[c];
            double[] product = products[c];
            for (int j = 0; j < d; j++) {
                product[j] = diagonals[c][j] * (x[j] - mu[j]);
            }
            int next = 0;
            for (int j = 0; j < d; j++) {
                double centred = x[j] - mu[j];
                for (int i = j + 1; i < d; i++) {
                    product[i] += l[next++] * centred;
                }
            }
            double sum = 0;
            for (int i = 0; i < d; i++) {
                sum += product[i] * product[i];
            }
            terms[c] = offsets[c] - 0.5 * sum;
        }
    }

    /// With the weight of each component in the point, which is the derivative of log-sum-exp by its term.
    private void backwards(double[] x) {
        double logSum = GaussianMixture.logSumExp(terms);
        total += logSum;
        for (int c = 0; c < terms.length; c++) {
            double weight = Math.exp(terms[c] - logSum);
            alphaBar[c] += weight;
            component(x, c, weight);
        }
    }

    private void component(double[] x, int c, double weight) {
        double[] mu = data.mu()[c];
        double[] l = data.l()[c];
        double[] product = products[c];
        int next = 0;
        for (int j = 0; j < x.length; j++) {
            double centred = x[j] - mu[j];
            double along = diagonals[c][j] * product[j];
            qBar[c][j] += weight * (1 - along * centred);
            for (int i = j + 1; i < x.length; i++) {
                lBar[c][next] -= weight * product[i] * centred;
                along += l[next++] * product[i];
            }
            muBar[c][j] += weight * along;
        }
    }

    private void addPriorAndNormalisation() {
        double squared = data.gamma() * data.gamma();
        double logSum = GaussianMixture.logSumExp(data.alpha());
        for (int c = 0; c < terms.length; c++) {
            alphaBar[c] -= data.x().length * Math.exp(data.alpha()[c] - logSum);
            for (int j = 0; j < qBar[c].length; j++) {
                qBar[c][j] += data.m() - squared * diagonals[c][j] * diagonals[c][j];
            }
            for (int j = 0; j < lBar[c].length; j++) {
                lBar[c][j] -= squared * data.l()[c][j];
            }
        }
    }
}
