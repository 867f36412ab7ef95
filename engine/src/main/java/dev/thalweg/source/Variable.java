package dev.thalweg.source;

/// A variable of the source; its name is found last, when it is known where it is declared.
final class Variable {
    private final String type;
    private final String wanted;
    private String name;

    /// @param wanted the name that the user has for it, or empty
    Variable(String type, String wanted) {
        this.type = type;
        this.wanted = wanted;
    }

    String type() {
        return type;
    }

    String wanted() {
        return wanted;
    }

    String name() {
        return name;
    }

    void rename(String given) {
        name = given;
    }

    @Override
    public String toString() {
        return name == null ? "?" + wanted : name;
    }
}
