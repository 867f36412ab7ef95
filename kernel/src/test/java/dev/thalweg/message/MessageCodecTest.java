package dev.thalweg.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
    private static Incoming decode(String type, String content) {
        String header = "{\"msg_id\":\"1\",\"msg_type\":\"" + type + "\",\"session\":\"s\",\"date\":null}";
        return MessageCodec.decode(frames(header, content)).content();
    }

    private static Frames frames(String header, String content) {
        return new Frames(List.of(), List.of(bytes(header), bytes("{}"), bytes("{}"), bytes(content)), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(Outgoing content) {
        Frames frames = MessageCodec.encode(new Sent(List.of(), Header.of("t", "s"), null, Map.of(), content, List.of()));
        return new String(frames.content(), StandardCharsets.UTF_8);
    }

    @Test
    void absentFieldsHaveTheProtocolsDefaults() {
        assertEquals(new Request.Execute("1", false, true, Map.of(), true, true), decode("execute_request", "{\"code\":\"1\"}"));
        assertEquals(new Request.Execute("1", true, false, Map.of(), true, true),
                decode("execute_request", "{\"code\":\"1\",\"silent\":true}"));
        assertEquals(new Request.Complete("a😀", 2), decode("complete_request", "{\"code\":\"a😀\"}"));
        assertEquals(new Request.History(new HistoryQuery.Range(0, 1, null), false),
                decode("history_request", "{\"hist_access_type\":\"range\",\"start\":1,\"stop\":null,\"raw\":true}"));
    }

    @Test
    void nestedDataOfCommsIsKept() {
        Incoming open = decode("comm_open", "{\"comm_id\":\"c\",\"target_name\":\"t\",\"data\":{\"a\":[1,2.5,null,{\"b\":\"x\"}]}}");
        assertEquals(new CommMessage.Open("c", "t", Map.of("a", Arrays.asList(1L, 2.5, null, Map.of("b", "x")))), open);
    }

    @Test
    void wrongContentIsToldToItsSender() {
        assertEquals(new Request.Malformed("field 'code' is missing; it should be text"), decode("execute_request", "{}"));
        assertEquals(new Request.Malformed("hist_access_type is 'all', and should be range, tail or search"),
                decode("history_request", "{\"hist_access_type\":\"all\"}"));
        assertEquals(new Request.Malformed("field 'user_expressions.x' should hold text, and holds 1"),
                decode("execute_request", "{\"code\":\"\",\"user_expressions\":{\"x\":1}}"));
    }

    @Test
    void aHeaderWithoutAnIdIsNotAMessage() {
        assertEquals("field 'msg_id' is missing; it should be text",
                assertThrows(MalformedException.class, () -> MessageCodec.decode(frames("{\"msg_type\":\"x\"}", "{}"))).getMessage());
    }

    @Test
    void repliesCarryTheirStatus() {
        assertEquals("{\"restart\":true,\"status\":\"ok\"}", encode(new Reply.Shutdown(true)));
        assertEquals("{\"execution_count\":4,\"status\":\"aborted\"}", encode(new Reply.Aborted(4)));
        assertEquals("{\"status\":\"incomplete\",\"indent\":\"  \"}", encode(new Reply.IsComplete("incomplete", "  ")));
    }

    @Test
    void broadcastsUseTheProtocolsNames() {
        assertEquals("{\"wait\":true}", encode(new Broadcast.ClearOutput(true)));
        assertEquals("{\"data\":{\"image/png\":\"AQID\"},\"metadata\":{},\"transient\":{\"display_id\":\"d\"}}",
                encode(new Broadcast.DisplayData(Map.of("image/png", new byte[] {1, 2, 3}), Map.of(), Map.of("display_id", "d"))));
    }

    @Test
    void numbersThatJsonLacksBecomeNull() {
        assertEquals("{\"a\":[1.5,null,null]}", Json.write(Map.of("a", List.of(1.5, Double.NaN, Float.POSITIVE_INFINITY))));
        assertEquals("{\"a\":[1.5,null]}", Json.write(Map.of("a", new double[] {1.5, Double.NaN})));
    }
}
