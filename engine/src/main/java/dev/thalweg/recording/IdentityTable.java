package dev.thalweg.recording;

/// Nodes beside objects: for each object an array of node numbers, each plus 1, so that 0 is none.
///
/// Open addressing over identity hashes. Objects are kept alive as long as the table is.
final class IdentityTable {
    private Object[] keys = new Object[64];
    private int[][] nodes = new int[64][];
    private int size;

    int[] get(Object key) {
        int mask = keys.length - 1;
        for (int i = start(key, mask); keys[i] != null; i = i + 1 & mask) {
            if (keys[i] == key) {
                return nodes[i];
            }
        }
        return null;
    }

    void put(Object key, int[] value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int i = start(key, mask);
        while (keys[i] != null && keys[i] != key) {
            i = i + 1 & mask;
        }
        size += keys[i] == null ? 1 : 0;
        keys[i] = key;
        nodes[i] = value;
    }

    private void grow() {
        Object[] oldKeys = keys;
        int[][] oldNodes = nodes;
        keys = new Object[2 * oldKeys.length];
        nodes = new int[2 * oldKeys.length][];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private static int start(Object key, int mask) {
        int hash = System.identityHashCode(key);
        return (hash ^ hash >>> 15) & mask;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
