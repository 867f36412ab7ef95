package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/// `%%bash`: a script for the shell of the machine.
final class Bash implements Magic {
    @Override
    public String name() {
        return "bash";
    }

    @Override
    public String usage() {
        return "%bash COMMAND\n%%bash";
    }

    @Override
    public String summary() {
        return "Runs a command, or a script, in bash; its output appears as it comes.";
    }

    @Override
    public Evaluation run(Call call) throws ExecutionException, MagicException {
        String script = call.isWholeCell() ? call.text() : call.arguments();
        int status = call.host().inThread(() -> run(script));
        if (status != 0) {
            throw new MagicException("bash ended with exit code " + status);
        }
        return NOTHING;
    }

    /// The script is a file, so that standard input is free; it is empty, since nobody can answer.
    private static int run(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("thalweg-", ".sh");
        try {
            Files.writeString(file, script);
            ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
            builder.environment().putAll(Env.SET);
            Process process = builder.start();
            process.getOutputStream().close();
            Thread errors = copy(process.getErrorStream(), System.err);
            Thread output = copy(process.getInputStream(), System.out);
            try {
                int status = process.waitFor();
                output.join();
                errors.join();
                return status;
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } finally {
            Files.delete(file);
        }
    }

    /// A thread of the cell's, so that what it prints appears under the cell.
    private static Thread copy(InputStream from, PrintStream to) {
        Thread thread = new Thread(() -> {
            byte[] bytes = new byte[8192];
            try {
                for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    to.write(bytes, 0, count);
                }
            } catch (IOException e) {
                to.println("(the rest of its output cannot be read: " + e.getMessage() + ")");
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
