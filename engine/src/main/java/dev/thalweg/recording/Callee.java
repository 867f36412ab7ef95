package dev.thalweg.recording;

import java.lang.invoke.MethodType;

/// A method as a call names it.
///
/// @param from  the class that the calling code belongs to
/// @param owner the class that is named, which need not declare the method
/// @param type  without the receiver
/// @param site  the line of the call
record Callee(Class<?> from, Call call, Class<?> owner, String name, MethodType type, int site) {
    /// Why it takes no active number.
    String lack() {
        return ", which has no rule";
    }

    /// As a user writes it.
    String description() {
        String owner = this.owner.isArray() ? this.owner.getSimpleName() : this.owner.getName().substring(this.owner.getName().lastIndexOf('.') + 1);
        return name.equals("<init>") ? "new " + owner : owner.replace('$', '.') + "." + name;
    }
}
