package dev.thalweg.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sweeps of a derivative inside of a recorded function: they are recorded themselves, so that what is outside is
/// differentiated through them.
///
/// Nodes before the inner variables are constants to the inner derivative, and those that do not depend on its variables too.
final class NestedSweep {
    private final Recording recording;
    private final Nodes nodes;
    private final int first;
    private final int last;
    private final boolean[] depends;

    /// @param first the first inner variable's node
    /// @param last  the last inner variable's; they stand one behind the other
    NestedSweep(Recording recording, int first, int last, List<Real> outputs) {
        this.recording = recording;
        this.nodes = recording.nodes();
        this.first = first;
        this.last = last;
        this.depends = new boolean[Math.max(Sweep.last(outputs), last) + 1 - first];
        for (int node = first; node < first + depends.length; node++) {
            depends[node - first] = node <= last || dependsOnOperand(node);
        }
    }

    private boolean dependsOnInput(RuledNodes ruled) {
        return ruled.inputs().stream().anyMatch(x -> dependsOn(x.node));
    }

    private boolean dependsOnOperand(int node) {
        RuledNodes ruled = nodes.ruled(node);
        if (ruled != null || !nodes.isOperation(node)) {
            return ruled != null && (ruled.first() == node ? dependsOnInput(ruled) : dependsOn(ruled.first()));
        }
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] != null && dependsOn(nodes.operand(node, k))) {
                return true;
            }
        }
        return false;
    }

    private boolean dependsOn(int node) {
        return node >= first && depends[node - first];
    }

    /// The cotangents of the inner variables, in order, from those of several numbers; one that is 0 and a constant is none.
    Real[] adjoints(List<Real> outputs, List<Real> cotangents) {
        Real[] adjoint = new Real[depends.length];
        for (int i = 0; i < outputs.size(); i++) {
            if (dependsOn(outputs.get(i).node) && (cotangents.get(i).isActive() || cotangents.get(i).value != 0)) {
                add(outputs.get(i).node, cotangents.get(i), Sites.NOWHERE, adjoint);
            }
        }
        for (int node = first + depends.length - 1; node > last; node--) {
            RuledNodes ruled = nodes.ruled(node);
            if (ruled != null && ruled.first() == node) {
                spread(ruled, adjoint);
            } else if (adjoint[node - first] != null && nodes.isOperation(node)) {
                spread(node, adjoint);
            }
        }
        Real[] derivatives = new Real[last + 1 - first];
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = adjoint[i] == null ? Real.constant(0) : adjoint[i];
        }
        return derivatives;
    }

    private void spread(RuledNodes ruled, Real[] adjoint) {
        List<Real> bars = new ArrayList<>();
        boolean any = false;
        for (int at = ruled.first() - first; at < ruled.first() - first + ruled.count(); at++) {
            Real bar = at < adjoint.length ? adjoint[at] : null;
            bars.add(bar == null ? Real.constant(0) : bar);
            any |= bar != null;
        }
        if (any) {
            List<Real> shares = ruled.pull(bars, true, recording);
            for (int k = 0; k < shares.size(); k++) {
                if (dependsOn(ruled.inputs().get(k).node)) {
                    add(ruled.inputs().get(k).node, shares.get(k), nodes.site(ruled.first()), adjoint);
                }
            }
        }
    }

    private void add(int node, Real share, int site, Real[] into) {
        Real before = into[node - first];
        into[node - first] = before == null ? share : NumberInstructions.dadd(before, share, site, recording);
    }

    private void spread(int node, Real[] adjoint) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && dependsOn(operand)) {
                add(operand, share(node, shares[k], shares.length, adjoint[node - first]), nodes.site(node), adjoint);
            }
        }
    }

    private Real share(int node, Share share, int operands, Real g) {
        Real[] inputs = new Real[5];
        for (int k = 0; k < 3; k++) {
            inputs[k] = k < operands ? nodes.real(nodes.operand(node, k)) : Real.constant(0);
        }
        inputs[3] = nodes.real(node);
        inputs[4] = g;
        return share.of(inputs, nodes.site(node), recording);
    }

    /// The derivatives of several numbers along tangents of the inner variables.
    List<Real> tangents(List<Real> outputs, Real[] direction) {
        Real[] tangent = Arrays.copyOf(direction, depends.length);
        for (int node = last + 1; node < first + depends.length; node++) {
            RuledNodes ruled = nodes.ruled(node);
            if (ruled != null && ruled.first() == node && depends[node - first]) {
                gather(ruled, tangent);
            } else if (ruled == null && depends[node - first]) {
                gather(node, tangent);
            }
        }
        return outputs.stream().map(output -> dependsOn(output.node) ? tangent[output.node - first] : Real.constant(0)).toList();
    }

    private void gather(RuledNodes ruled, Real[] tangent) {
        List<Real> dots = ruled.inputs().stream().map(x -> dependsOn(x.node) ? tangent[x.node - first] : Real.constant(0)).toList();
        List<Real> tangents = ruled.tangent(dots, true, recording);
        for (int k = 0; k < ruled.count() && ruled.first() - first + k < tangent.length; k++) {
            tangent[ruled.first() - first + k] = tangents.get(k);
        }
    }

    private void gather(int node, Real[] tangent) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && dependsOn(operand)) {
                add(node, share(node, shares[k], shares.length, tangent[operand - first]), nodes.site(node), tangent);
            }
        }
    }
}
