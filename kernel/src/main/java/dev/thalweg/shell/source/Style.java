package dev.thalweg.shell.source;

/// Colours of messages, as terminals and notebooks take them; without them the text says the same.
enum Style {
    ERROR("1;31"), DIM("2"), PLACE("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String of(String text) {
        return text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
