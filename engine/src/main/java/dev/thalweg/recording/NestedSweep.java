package dev.thalweg.recording;

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
    NestedSweep(Recording recording, int first, int last, int output) {
        this.recording = recording;
        this.nodes = recording.nodes();
        this.first = first;
        this.last = last;
        this.depends = new boolean[Math.max(output, last) + 1 - first];
        for (int node = first; node <= Math.max(output, last); node++) {
            depends[node - first] = node <= last || dependsOnOperand(node);
        }
    }

    private boolean dependsOnOperand(int node) {
        if (!nodes.isOperation(node)) {
            return false;
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

    /// The derivatives of one node by the inner variables, in order.
    Real[] adjoints(Real output) {
        Real[] derivatives = new Real[last + 1 - first];
        if (dependsOn(output.node)) {
            Real[] adjoint = new Real[output.node + 1 - first];
            adjoint[output.node - first] = Real.constant(1);
            for (int node = output.node; node > last; node--) {
                if (adjoint[node - first] != null && nodes.isOperation(node)) {
                    spread(node, adjoint);
                }
            }
            System.arraycopy(adjoint, 0, derivatives, 0, Math.min(derivatives.length, adjoint.length));
        }
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = derivatives[i] == null ? Real.constant(0) : derivatives[i];
        }
        return derivatives;
    }

    private void spread(int node, Real[] adjoint) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && dependsOn(operand)) {
                Real share = share(node, shares[k], shares.length, adjoint[node - first]);
                Real before = adjoint[operand - first];
                adjoint[operand - first] = before == null ? share : NumberInstructions.dadd(before, share, nodes.site(node), recording);
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

    /// The derivative of one node along tangents of the inner variables.
    Real tangent(Real output, Real[] direction) {
        if (!dependsOn(output.node)) {
            return Real.constant(0);
        }
        Real[] tangent = new Real[output.node + 1 - first];
        System.arraycopy(direction, 0, tangent, 0, Math.min(direction.length, tangent.length));
        for (int node = last + 1; node <= output.node; node++) {
            if (depends[node - first]) {
                gather(node, tangent);
            }
        }
        return tangent[output.node - first];
    }

    private void gather(int node, Real[] tangent) {
        Share[] shares = Share.of(nodes.operation(node));
        for (int k = 0; k < shares.length; k++) {
            int operand = nodes.operand(node, k);
            if (shares[k] != null && dependsOn(operand)) {
                Real share = share(node, shares[k], shares.length, tangent[operand - first]);
                Real before = tangent[node - first];
                tangent[node - first] = before == null ? share : NumberInstructions.dadd(before, share, nodes.site(node), recording);
            }
        }
    }
}
