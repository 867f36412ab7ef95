package dev.thalweg.source;

/// What `break` and `continue` name; two labels are equal only if they are the same.
final class Label {
    private final String wanted;

    Label(String wanted) {
        this.wanted = wanted;
    }

    String wanted() {
        return wanted;
    }
}
