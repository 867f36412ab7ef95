package dev.thalweg.shell.value;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Finds the table in a value: a matrix, rows that are records or maps of the same names, a map, a large record.
final class Tables {
    /// A record or map that fits into a line is best read there.
    private static final int LINE = 80;
    private static final int MOST_NAMES = 200;

    private Tables() {}

    /// Empty for what is best read as text.
    static Optional<Table> of(Object value, String text) {
        return switch (value) {
            case Object[] rows when isMatrix(rows) -> Optional.of(matrix(rows));
            case Object[] rows -> records(Arrays.asList(rows));
            case Collection<?> rows -> records(rows);
            case Map<?, ?> map when text.length() > LINE && !map.isEmpty() -> Optional.of(map(map));
            case Record row when text.length() > LINE -> Optional.of(record(row));
            case null, default -> Optional.empty();
        };
    }

    private static boolean isMatrix(Object[] rows) {
        for (Object row : rows) {
            if (row == null || !row.getClass().isArray() || !(row.getClass().componentType().isPrimitive() || row instanceof String[])) {
                return false;
            }
        }
        return rows.length > 0;
    }

    /// Rows of different lengths end in empty cells.
    private static Table matrix(Object[] rows) {
        int width = 0;
        for (Object row : rows) {
            width = Math.max(width, Array.getLength(row));
        }
        int columns = width;
        boolean numbers = !(rows instanceof String[][]);
        return table(Collections.nCopies(columns, ""), rows.length, i -> IntStream.range(0, columns)
                .mapToObj(j -> j < Array.getLength(rows[i]) ? Text.of(Array.get(rows[i], j)) : "").toList(), Collections.nCopies(columns, numbers));
    }

    private static Optional<Table> records(Collection<?> rows) {
        List<Object> all = new ArrayList<>(rows);
        if (all.isEmpty() || all.contains(null)) {
            return Optional.empty();
        }
        if (all.getFirst() instanceof Record first && all.stream().allMatch(row -> row.getClass() == first.getClass())) {
            List<RecordComponent> components = List.of(first.getClass().getRecordComponents());
            return components.isEmpty() ? Optional.empty() : Optional.of(table(components.stream().map(RecordComponent::getName).toList(), all.size(),
                    i -> components.stream().map(c -> Text.of(Components.get(c, all.get(i)))).toList(),
                    components.stream().map(c -> isNumber(c.getType())).toList()));
        }
        return all.stream().allMatch(Map.class::isInstance) ? maps(all.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList()) : Optional.empty();
    }

    private static boolean isNumber(Class<?> type) {
        return type.isPrimitive() && type != boolean.class && type != char.class || Number.class.isAssignableFrom(type);
    }

    private static Optional<Table> maps(List<Map<?, ?>> rows) {
        Set<Object> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.addAll(row.keySet()));
        if (keys.size() > MOST_NAMES || keys.isEmpty()) {
            return Optional.empty();
        }
        List<Object> names = List.copyOf(new ArrayList<>(keys));
        return Optional.of(table(names.stream().map(Text::of).toList(), rows.size(),
                i -> names.stream().map(name -> rows.get(i).containsKey(name) ? Text.of(rows.get(i).get(name)) : "").toList(),
                names.stream().map(name -> rows.stream().allMatch(row -> !row.containsKey(name) || row.get(name) instanceof Number)).toList()));
    }

    private static Table map(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        return table(List.of("key", "value"), entries.size(), i -> List.of(Text.of(entries.get(i).getKey()), Text.of(entries.get(i).getValue())),
                List.of(false, map.values().stream().allMatch(Number.class::isInstance)));
    }

    private static Table record(Record row) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        return table(List.of("", ""), components.length, i -> List.of(components[i].getName(), Text.of(Components.get(components[i], row))),
                List.of(false, false));
    }

    private static Table table(List<String> heads, int rows, IntFunction<List<String>> row, List<Boolean> right) {
        List<List<String>> shown = Table.shown(rows, Table.MOST_ROWS).stream()
                .map(i -> i < 0 ? Collections.nCopies(heads.size(), "⋮") : row.apply(i).stream().map(Tables::shortened).toList()).toList();
        return new Table(heads, shown, right).narrowed();
    }

    private static String shortened(String text) {
        return text.length() <= 2 * LINE ? text : text.substring(0, 2 * LINE) + "...";
    }
}
