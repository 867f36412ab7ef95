package com.sun.tools.javac.comp;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.parser.CellScannerFactory;
import com.sun.tools.javac.parser.ScannerFactory;
import com.sun.tools.javac.util.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

/// Teaches a compiler the language of cells.
public final class Teaching {
    private Teaching() {}

    /// A compiler that has not begun: its parts are made as they are needed.
    public static void preRegister(Context context) {
        CellScannerFactory.preRegister(context);
        CellAttr.preRegister(context);
    }

    /// A compiler whose parts exist, as when its plug-ins start: the parts that know the old scanner, operators and attribution get the new.
    public static void teach(JavacTask task) throws ReflectiveOperationException {
        Context context = ((BasicJavacTask) task).getContext();
        ScannerFactory scanners = ScannerFactory.instance(context);
        Operators operators = Operators.instance(context);
        Attr attr = Attr.instance(context);
        exchange(context, scanners, CellScannerFactory.replace(context));
        exchange(context, operators, CellOperators.replace(context));
        exchange(context, attr, CellAttr.replace(context));
    }

    private static void exchange(Context context, Object old, Object fresh) throws ReflectiveOperationException {
        Field parts = Context.class.getDeclaredField("ht");
        parts.setAccessible(true);
        for (Object part : List.copyOf(((Map<?, ?>) parts.get(context)).values())) {
            for (Class<?> type = part.getClass(); type != Object.class; type = type.getSuperclass()) {
                exchange(part, type, old, fresh);
            }
        }
    }

    private static void exchange(Object part, Class<?> type, Object old, Object fresh) throws ReflectiveOperationException {
        if (type.getModule() != Context.class.getModule()) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && field.getType().isInstance(old)) {
                field.setAccessible(true);
                if (field.get(part) == old) {
                    field.set(part, fresh);
                }
            }
        }
    }
}
