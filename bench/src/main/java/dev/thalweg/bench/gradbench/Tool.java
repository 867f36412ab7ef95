package dev.thalweg.bench.gradbench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Answers GradBench's messages on standard input, one line each, on standard output.
public final class Tool {
    private final Modules modules = new Modules();

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a function prints is no response
        new Tool().converse(in, out);
    }

    void converse(BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                out.print(answer(JsonParser.parseString(line).getAsJsonObject()).toString() + "\n");
                out.flush();
            }
        }
    }

    JsonObject answer(JsonObject message) {
        JsonObject response = new JsonObject();
        response.add("id", message.get("id"));
        switch (message.get("kind").getAsString()) {
            case "start" -> response.addProperty("tool", "thalweg");
            case "define" -> answer(response, () -> modules.require(message.get("module").getAsString()));
            case "evaluate" -> answer(response, () -> modules.require(message.get("module").getAsString())
                    .function(message.get("function").getAsString())
                    .evaluate(message.get("input")).addTo(response));
            default -> { } // the specification wants an answer to messages that it does not know yet
        }
        return response;
    }

    /// Whatever goes wrong is said in the response: the evaluation waits for one.
    private static void answer(JsonObject response, Runnable action) {
        try {
            action.run();
            response.addProperty("success", true);
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            response.addProperty("success", false);
            response.addProperty("error", e.toString());
        }
    }
}
