package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.value.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.MethodSnippet;

/// `%javap NAME`: the bytecode of a method or class of the session, or of a class of a library.
final class Javap implements Magic {
    @Override
    public String name() {
        return "javap";
    }

    @Override
    public String usage() {
        return "%javap NAME";
    }

    @Override
    public String summary() {
        return "Shows the bytecode of a method or type of the session, or of a class by its full name.";
    }

    @Override
    public boolean takesJava() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException, IOException {
        String name = call.arguments();
        List<String> classes = classes(call.host(), name);
        Path folder = Files.createTempDirectory("thalweg-javap");
        try {
            List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
            for (String each : classes) {
                byte[] bytes = call.session().classBytes(each);
                arguments.add(bytes == null ? each : Files.write(folder.resolve(each + ".class"), bytes).toString());
            }
            call.host().output().stdout(listing(name, arguments));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
        return NOTHING;
    }

    /// The classes that declare something of this name in the session, or else the name itself.
    private static List<String> classes(Host host, String name) {
        List<String> found = Stream.<Stream<? extends DeclarationSnippet>>of(host.session().shell().methods(), host.session().shell().types()).flatMap(s -> s)
                .filter(snippet -> snippet.name().equals(name)).map(snippet -> host.session().className(snippet) + (snippet instanceof MethodSnippet ? "" : "$" + name)).toList();
        return found.isEmpty() ? List.of(name) : found;
    }

    private static String listing(String name, List<String> arguments) throws MagicException {
        ToolProvider tool = ToolProvider.findFirst("javap").orElseThrow(() -> new MagicException("this Java has no javap: it is part of a JDK"));
        StringWriter text = new StringWriter();
        int status = tool.run(new PrintWriter(text), new PrintWriter(text), arguments.toArray(String[]::new));
        if (status != 0) {
            throw new MagicException("nothing in this session, and no class of the JDK, is called '" + name + "'; write %javap f for a method f");
        }
        return Names.plain(text.toString()).replaceAll("(?m)^Compiled from .*\n", "");
    }
}
