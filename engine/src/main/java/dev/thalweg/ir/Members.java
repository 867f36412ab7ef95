package dev.thalweg.ir;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The classes, fields and methods that interpreted code names, each found once.
final class Members {
    private final MethodHandles.Lookup lookup;
    private final Map<Object, MethodHandle> handles = new HashMap<>();
    private final Map<ClassDesc, Class<?>> types = new HashMap<>();

    /// Finds one member.
    @FunctionalInterface
    private interface Search {
        MethodHandle find() throws ReflectiveOperationException;
    }

    /// What a field or method is known by: a field is read and written by two handles.
    private record Use(Op.Member member, String how) {}

    Members(MethodHandles.Lookup lookup) {
        this.lookup = lookup;
    }

    Class<?> type(ClassDesc desc) {
        return types.computeIfAbsent(desc, d -> {
            try {
                return d.resolveConstantDesc(lookup);
            } catch (ReflectiveOperationException e) {
                throw cannotFind(d.displayName(), e);
            }
        });
    }

    Object constant(ConstantDesc value) {
        return value instanceof ClassDesc desc ? type(desc) : value;
    }

    Object get(Op.Member field, boolean isStatic, Object... operands) {
        Class<?> owner = type(field.owner());
        Class<?> type = type(field.fieldType());
        return call(new Use(field, "read"), () -> isStatic ? lookup.findStaticGetter(owner, field.name(), type)
                : lookup.findGetter(owner, field.name(), type), operands);
    }

    Object put(Op.Member field, boolean isStatic, Object... operands) {
        Class<?> owner = type(field.owner());
        Class<?> type = type(field.fieldType());
        return call(new Use(field, "write"), () -> isStatic ? lookup.findStaticSetter(owner, field.name(), type)
                : lookup.findSetter(owner, field.name(), type), operands);
    }

    Object invoke(Op.Invoke call, Object... arguments) {
        Op.Member method = call.method();
        Class<?> owner = type(method.owner());
        MethodType type = type(method.methodType());
        return call(new Use(method, call.opcode().name()), () -> switch (call.opcode()) {
            case Opcode.INVOKESTATIC -> lookup.findStatic(owner, method.name(), type);
            case Opcode.INVOKESPECIAL -> lookup.findSpecial(owner, method.name(), type, lookup.lookupClass());
            default -> lookup.findVirtual(owner, method.name(), type);
        }, arguments);
    }

    Object construct(Op.Member constructor, Object... arguments) {
        return call(new Use(constructor, "new"), () -> lookup.findConstructor(type(constructor.owner()), type(constructor.methodType())), arguments);
    }

    /// Links the call site anew for each interpreter; a lambda of another class than the lookup's cannot be linked.
    Object invoke(DynamicCallSiteDesc site, Object... arguments) {
        return call(site, () -> link(site), arguments);
    }

    /// Not by [DynamicCallSiteDesc#resolveCallSiteDesc], which hands the bootstrap method its arguments unresolved (JDK 25).
    private MethodHandle link(DynamicCallSiteDesc site) throws ReflectiveOperationException {
        MethodHandle bootstrap = site.bootstrapMethod().resolveConstantDesc(lookup);
        List<Object> given = new ArrayList<>(List.of(lookup, site.invocationName(), type(site.invocationType())));
        for (ConstantDesc argument : site.bootstrapArgs()) {
            given.add(argument.resolveConstantDesc(lookup));
        }
        try {
            return ((CallSite) bootstrap.invokeWithArguments(given)).dynamicInvoker();
        } catch (ReflectiveOperationException e) {
            throw e;
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private MethodType type(MethodTypeDesc desc) {
        return MethodType.methodType(type(desc.returnType()), desc.parameterList().stream().map(this::type).toList());
    }

    private Object call(Object key, Search search, Object... arguments) {
        try {
            MethodHandle handle = handles.get(key);
            if (handle == null) {
                handle = onStackTypes(search.find());
                handles.put(key, handle);
            }
            return handle.invokeWithArguments(arguments);
        } catch (ReflectiveOperationException e) {
            throw cannotFind(key.toString(), e);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /// Takes and returns `int` in place of `boolean` and the smaller integers.
    private static MethodHandle onStackTypes(MethodHandle handle) {
        MethodType type = handle.type();
        return MethodHandles.explicitCastArguments(handle,
                MethodType.methodType(onStack(type.returnType()), Arrays.stream(type.parameterArray()).map(Members::onStack).toList()));
    }

    private static Class<?> onStack(Class<?> type) {
        return type == boolean.class || type == byte.class || type == char.class || type == short.class ? int.class : type;
    }

    private IllegalStateException cannotFind(String what, ReflectiveOperationException cause) {
        return new IllegalStateException("%s cannot be interpreted: it is not found, or not accessible, from %s".formatted(what, lookup), cause);
    }

    /// What interpreted code throws passes through unchanged.
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
