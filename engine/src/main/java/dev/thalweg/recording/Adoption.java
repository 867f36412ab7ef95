package dev.thalweg.recording;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/// Gives an object that a constructor has made the nodes of its twin that the constructor's copy has made.
final class Adoption {
    private Adoption() {}

    /// Whether the two are the same, or could be made so.
    static boolean adopt(Object noted, Object held, Recording r) {
        if (noted == held) {
            return true;
        } else if (noted == null || held == null || noted.getClass() != held.getClass()) {
            return false;
        }
        return switch (noted) {
            case String s -> true;
            case Double d -> adoptBox(d, held, r);
            case Float f -> adoptBox(f, held, r);
            case Number n -> UserClasses.isOfJdk(n.getClass());
            case Boolean b -> true;
            case Character c -> true;
            case double[] a -> share(a, held, a.length, r);
            case float[] a -> share(a, held, a.length, r);
            case Object[] rows -> adoptRows(rows, (Object[]) held, r);
            case Collection<?> elements when UserClasses.isOfJdk(noted.getClass()) -> adoptAll(elements.iterator(), ((Collection<?>) held).iterator(), r);
            case Map<?, ?> map when UserClasses.isOfJdk(noted.getClass()) ->
                    adoptAll(map.values().iterator(), ((Map<?, ?>) held).values().iterator(), r);
            default -> noted.getClass().isArray();
        };
    }

    private static boolean adoptBox(Object noted, Object held, Recording r) {
        Real known = r.boxes().get(noted);
        if (known != null) {
            r.boxes().put(held, known);
        }
        return true;
    }

    /// Both arrays have one array of nodes from now on, so that what the rest of the constructor writes to one is known of the other.
    private static boolean share(Object noted, Object held, int length, Recording r) {
        int[] nodes = r.arrays().get(noted);
        if (nodes == null) {
            nodes = new int[length];
            r.arrays().put(noted, nodes);
        }
        r.arrays().put(held, nodes);
        return true;
    }

    private static boolean adoptRows(Object[] noted, Object[] held, Recording r) {
        for (int i = 0; i < noted.length; i++) {
            if (!adopt(noted[i], held[i], r)) {
                return false;
            }
        }
        return true;
    }

    private static boolean adoptAll(Iterator<?> noted, Iterator<?> held, Recording r) {
        while (noted.hasNext() && held.hasNext()) {
            if (!adopt(noted.next(), held.next(), r)) {
                return false;
            }
        }
        return noted.hasNext() == held.hasNext();
    }
}
