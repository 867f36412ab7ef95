package dev.thalweg.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Runs over the graph: backwards for adjoints, forwards for tangents.
final class Sweep {
    /// Marks a node that no cotangent has reached. A sum of cotangents is never this: each is added to a zero first.
    private static final double ABSENT = -0.0;

    private final Recording recording;
    private final Nodes nodes;
    private final double[] inputs = new double[5];

    Sweep(Recording recording) {
        this.recording = recording;
        this.nodes = recording.nodes();
    }

    /// The cotangents of all nodes, from those of several numbers; one that is 0 is none.
    ///
    /// @return as far as the last of the numbers
    double[] adjoints(List<Real> outputs, List<Real> cotangents) {
        int last = last(outputs);
        double[] adjoint = new double[last + 1];
        java.util.Arrays.fill(adjoint, ABSENT);
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).isActive() && cotangents.get(i).value != 0) {
                adjoint[outputs.get(i).node] += cotangents.get(i).value;
            }
        }
        for (int node = last; node >= 0; node--) {
            spreadFrom(node, adjoint);
        }
        return adjoint;
    }

    static int last(List<Real> outputs) {
        int last = Real.NONE;
        for (Real output : outputs) {
            last = Math.max(last, output.node);
        }
        return last;
    }

    static boolean isPresent(double adjoint) {
        return Double.doubleToRawLongBits(adjoint) != Long.MIN_VALUE;
    }

    /// @return whether there was a cotangent to hand on
    private boolean spreadFrom(int node, double[] adjoint) {
        RuledNodes ruled = nodes.ruled(node);
        if (ruled != null) {
            return ruled.first() == node && spread(ruled, adjoint);
        }
        boolean spreads = nodes.isOperation(node) && isPresent(adjoint[node]);
        if (spreads) {
            spread(node, adjoint);
        }
        return spreads;
    }

    private boolean spread(RuledNodes ruled, double[] adjoint) {
        List<Real> bars = new ArrayList<>();
        boolean any = false;
        for (int node = ruled.first(); node < ruled.first() + ruled.count(); node++) {
            boolean isPresent = node < adjoint.length && isPresent(adjoint[node]);
            bars.add(Real.constant(isPresent ? adjoint[node] + 0.0 : 0));
            any |= isPresent;
        }
        if (any) {
            List<Real> shares = ruled.pull(bars, false, recording);
            for (int k = 0; k < shares.size(); k++) {
                if (ruled.inputs().get(k).isActive()) {
                    adjoint[ruled.inputs().get(k).node] += shares.get(k).value + 0.0;
                }
            }
        }
        return any;
    }

    private void spread(int node, double[] adjoint) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && !nodes.isConstant(operand)) {
                adjoint[operand] += share(node, shares[k], shares.length, adjoint[node]) + 0.0;
            }
        }
    }

    /// What made the first derivative on the way back that is not finite, of one node by those before it; null if nothing did.
    NonFiniteNode firstNonFinite(int output) {
        double[] adjoint = new double[output + 1];
        java.util.Arrays.fill(adjoint, ABSENT);
        adjoint[output] = 1;
        for (int node = output; node >= 0; node--) {
            if (spreadFrom(node, adjoint)) {
                List<Integer> operands = GraphReader.operands(nodes, node);
                for (int k = 0; k < operands.size(); k++) {
                    int operand = operands.get(k);
                    if (!nodes.isConstant(operand) && !Double.isFinite(adjoint[operand])) {
                        return NonFiniteNode.ofDerivative(nodes, node, k, partials(node).get(k), adjoint[node], adjoint[operand]);
                    }
                }
            }
        }
        return null;
    }

    /// What a cotangent of the node is worth to an operand, or a tangent of the operand to the node.
    private double share(int node, Share share, int operands, double g) {
        inputs[0] = nodes.valueOrZero(nodes.operand(node, 0));
        inputs[1] = operands > 1 ? nodes.value(nodes.operand(node, 1)) : 0;
        inputs[2] = operands > 2 ? nodes.value(nodes.operand(node, 2)) : 0;
        inputs[3] = nodes.value(node);
        inputs[4] = g;
        return share.of(inputs);
    }

    /// The local partial derivatives of a node by its operands.
    List<Double> partials(int node) {
        RuledNodes ruled = nodes.ruled(node);
        if (ruled != null) {
            return ruled.partials(node, recording);
        }
        return IntStream.range(0, GraphReader.operands(nodes, node).size()).mapToObj(k -> partial(node, k)).toList();
    }

    private double partial(int node, int k) {
        Share[] shares = Share.of(nodes.operation(node));
        return k >= shares.length || shares[k] == null ? 0 : share(node, shares[k], shares.length, 1);
    }

    /// The derivatives of several numbers along the tangents of the variables.
    ///
    /// @param first the node of the first variable
    List<Real> tangents(List<Real> outputs, int first, Real[] direction) {
        int last = last(outputs);
        double[] tangent = new double[Math.max(last + 1, first + direction.length)];
        boolean[] depends = new boolean[tangent.length];
        for (int i = 0; i < direction.length; i++) {
            tangent[first + i] = direction[i].value;
            depends[first + i] = true;
        }
        for (int node = 0; node <= last; node++) {
            RuledNodes ruled = nodes.ruled(node);
            if (ruled != null && ruled.first() == node) {
                gather(ruled, tangent, depends);
            } else if (nodes.isOperation(node)) {
                gather(node, tangent, depends);
            }
        }
        return outputs.stream().map(output -> Real.constant(output.isActive() ? tangent[output.node] : 0)).toList();
    }

    private void gather(RuledNodes ruled, double[] tangent, boolean[] depends) {
        List<Real> dots = ruled.inputs().stream().map(x -> Real.constant(x.isActive() ? tangent[x.node] : 0)).toList();
        if (ruled.inputs().stream().anyMatch(x -> x.isActive() && depends[x.node])) {
            List<Real> tangents = ruled.tangent(dots, false, recording);
            for (int k = 0; k < ruled.count() && ruled.first() + k < tangent.length; k++) {
                tangent[ruled.first() + k] = tangents.get(k).value;
                depends[ruled.first() + k] = true;
            }
        }
    }

    private void gather(int node, double[] tangent, boolean[] depends) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && depends[operand]) {
                tangent[node] += share(node, shares[k], shares.length, tangent[operand]);
                depends[node] = true;
            }
        }
    }
}
