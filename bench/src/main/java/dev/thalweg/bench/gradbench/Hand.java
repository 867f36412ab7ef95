package dev.thalweg.bench.gradbench;

/// A hand of bones that carry a skin of vertices.
///
/// @param parents              of each bone; -1 for the first
/// @param baseRelatives        where each bone stands in its parent's coordinates, 4 by 4
/// @param inverseBaseAbsolutes from the hand at rest to each bone's coordinates
/// @param basePositions        of the vertices at rest, with a fourth coordinate 1
/// @param weights              for each vertex, how much each bone carries it
record Hand(int[] parents, double[][][] baseRelatives, double[][][] inverseBaseAbsolutes, double[][] basePositions, double[][] weights,
        int[][] triangles, boolean isMirrored) {
    private static final int BEFORE_BONES = 3;
    private static final int FIRST_FINGER = 5;
    private static final int FINGERS = 5;
    private static final double NO_TURN = 1e-4;

    /// Where the vertices are.
    ///
    /// @param theta global rotation (3), global translation (3), and for each finger four angles
    static double[][] vertices(Hand hand, double[] theta) {
        double[][] pose = pose(theta, hand.parents().length);
        double[][][] transforms = transforms(hand, pose);
        double[][] global = rotation(pose[0]);
        double[][] vertices = new double[hand.basePositions().length][];
        for (int v = 0; v < vertices.length; v++) {
            double[] carried = carried(hand, transforms, v);
            vertices[v] = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = pose[2][i];
                for (int j = 0; j < 3; j++) {
                    sum += global[i][j] * pose[1][j] * carried[j];
                }
                vertices[v][i] = sum;
            }
        }
        return vertices;
    }

    /// Global rotation, scale and translation, then angles for each bone; the first two bones, and every finger's tip, do not turn.
    private static double[][] pose(double[] theta, int bones) {
        double[][] pose = new double[bones + BEFORE_BONES][3];
        for (int i = 0; i < 3; i++) {
            pose[0][i] = theta[i];
            pose[1][i] = 1;
            pose[2][i] = theta[3 + i];
        }
        int next = 6;
        for (int finger = 0; finger < FINGERS; finger++) {
            int bone = FIRST_FINGER + 4 * finger;
            pose[bone][0] = theta[next];
            pose[bone][1] = theta[next + 1];
            pose[bone + 1][0] = theta[next + 2];
            pose[bone + 2][0] = theta[next + 3];
            next += 4;
        }
        return pose;
    }

    /// From the hand at rest to the posed one, for each bone.
    private static double[][][] transforms(Hand hand, double[][] pose) {
        double[][][] absolutes = new double[hand.parents().length][][];
        double[][][] transforms = new double[hand.parents().length][][];
        for (int bone = 0; bone < hand.parents().length; bone++) {
            double[][] relative = product(hand.baseRelatives()[bone], turned(pose[bone + BEFORE_BONES]));
            absolutes[bone] = hand.parents()[bone] == -1 ? relative : product(absolutes[hand.parents()[bone]], relative);
            transforms[bone] = product(absolutes[bone], hand.inverseBaseAbsolutes()[bone]);
        }
        return transforms;
    }

    private static double[] carried(Hand hand, double[][][] transforms, int vertex) {
        double[] rest = hand.basePositions()[vertex];
        double[] carried = new double[3];
        for (int bone = 0; bone < transforms.length; bone++) {
            double weight = hand.weights()[vertex][bone];
            if (weight != 0) {
                for (int i = 0; i < 3; i++) {
                    double[] row = transforms[bone][i];
                    carried[i] += weight * (row[0] * rest[0] + row[1] * rest[1] + row[2] * rest[2] + row[3] * rest[3]);
                }
            }
        }
        if (hand.isMirrored()) {
            carried[0] = -carried[0];
        }
        return carried;
    }

    /// About x by the first angle, then y by the third, then z by the second.
    private static double[][] turned(double[] angles) {
        double cx = Math.cos(angles[0]);
        double sx = Math.sin(angles[0]);
        double cy = Math.cos(angles[2]);
        double sy = Math.sin(angles[2]);
        double cz = Math.cos(angles[1]);
        double sz = Math.sin(angles[1]);
        return new double[][] {
            {cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx, 0},
            {sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx, 0},
            {-sy, cy * sx, cy * cx, 0},
            {0, 0, 0, 1}};
    }

    /// About an axis by an angle that is its length.
    private static double[][] rotation(double[] axis) {
        double angle = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        if (angle < NO_TURN) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double x = axis[0] / angle;
        double y = axis[1] / angle;
        double z = axis[2] / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        return new double[][] {
            {x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s},
            {x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s},
            {x * z * (1 - c) - y * s, z * y * (1 - c) + x * s, z * z + (1 - z * z) * c}};
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j] + a[i][3] * b[3][j];
            }
        }
        return product;
    }
}
