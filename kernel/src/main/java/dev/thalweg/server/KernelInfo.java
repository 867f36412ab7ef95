package dev.thalweg.server;

import dev.thalweg.message.Header;
import dev.thalweg.message.Reply;
import java.util.List;
import java.util.Objects;

/// What the kernel says of itself.
final class KernelInfo {
    private KernelInfo() {}

    static String version() {
        return Objects.requireNonNullElse(KernelInfo.class.getPackage().getImplementationVersion(), "development");
    }

    static Reply reply() {
        String java = Runtime.version().toString();
        return new Reply.KernelInfo(Header.PROTOCOL, "thalweg", version(),
                new Reply.LanguageInfo("java", java, "text/x-java", ".jsh", "java", "text/x-java"),
                "Thalweg " + version() + " on Java " + java + ": gradient(f, x) differentiates plain Java", false,
                List.of(new Reply.HelpLink("Java API", "https://docs.oracle.com/en/java/javase/25/docs/api/index.html")), List.of("kernel subshells"));
    }
}
