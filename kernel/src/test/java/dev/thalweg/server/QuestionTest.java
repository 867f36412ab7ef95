package dev.thalweg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cells that ask their user.
class QuestionTest {
    @TempDir
    Path folder;
    private KernelFixture kernel;
    private KernelClient client;

    @BeforeEach
    void start() {
        kernel = new KernelFixture(folder);
        client = kernel.client;
    }

    @AfterEach
    void stop() {
        kernel.close();
    }

    @Test
    void theAnswerReachesTheCell() {
        String id = client.execute("print before\npassword PIN?");
        KernelClient.Message question = client.receive(client.stdin);
        assertEquals("input_request", question.type());
        assertEquals(id, question.parentId());
        assertEquals(Map.of("prompt", "PIN?", "password", true), question.content().values());
        client.send(client.stdin, "input_reply", Map.of("value", "1234"));
        List<KernelClient.Message> transcript = client.transcript(id);
        assertEquals(List.of("busy", "execute_input", "stdout", "execute_result", "idle"),
                transcript.stream().map(KernelClient::word).toList());
        assertEquals(Map.of("text/plain", "got 1234"), transcript.get(3).content().object("data"));
    }

    @Test
    void aFrontEndThatAllowsNoQuestionsGetsAClearError() {
        String id = client.execute("ask name?", Map.of("allow_stdin", false));
        assertEquals("the cell asks 'name?', and this front end does not answer questions (allow_stdin is false); "
                + "run it in a notebook or console, or put the value into the code", client.reply(client.shell, id).text("evalue"));
    }

    @Test
    void anInterruptEndsTheWaiting() {
        String id = client.execute("ask name?");
        client.receive(client.stdin);
        client.send(client.control, "interrupt_request", Map.of());
        assertEquals("the question 'name?' was interrupted", client.reply(client.shell, id).text("evalue"));
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextQuestion() {
        client.send(client.stdin, "input_reply", Map.of("value", "nobody asked"));
        assertEquals("ok", client.reply(client.shell, client.execute("value 1")).text("status"));
        String id = client.execute("ask name?");
        client.receive(client.stdin);
        client.send(client.stdin, "input_reply", Map.of("value", "Ada"));
        assertEquals(Map.of("text/plain", "got Ada"), client.transcript(id).get(2).content().object("data"));
    }
}
