package dev.thalweg.message;

/// From the content of a message to its record.
final class RequestDecoder {
    private RequestDecoder() {}

    static Incoming decode(String type, Fields content) {
        return switch (type) {
            case "kernel_info_request" -> new Request.KernelInfo();
            case "execute_request" -> execute(content);
            case "complete_request" -> complete(content);
            case "inspect_request" -> inspect(content);
            case "is_complete_request" -> new Request.IsComplete(content.text("code"));
            case "history_request" -> new Request.History(HistoryQuery.read(content), content.flag("output", false));
            case "comm_info_request" -> new Request.CommInfo(content.text("target_name", null));
            case "connect_request" -> new Request.Connect();
            case "interrupt_request" -> new Request.Interrupt();
            case "shutdown_request" -> new Request.Shutdown(content.flag("restart", false));
            case "usage_request" -> new Request.Usage();
            case "debug_request" -> new Request.Debug(content.text("command", ""), content.integer("seq", 0), content.object("arguments"));
            case "create_subshell_request" -> new Request.CreateSubshell();
            case "delete_subshell_request" -> new Request.DeleteSubshell(content.text("subshell_id"));
            case "list_subshell_request" -> new Request.ListSubshells();
            case "comm_open" -> new CommMessage.Open(content.text("comm_id"), content.text("target_name"), content.object("data"));
            case "comm_msg" -> new CommMessage.Data(content.text("comm_id"), content.object("data"));
            case "comm_close" -> new CommMessage.Close(content.text("comm_id"), content.object("data"));
            case "input_reply" -> new InputReply(content.text("value"));
            default -> new Request.Unknown(type);
        };
    }

    private static Request execute(Fields content) {
        boolean silent = content.flag("silent", false);
        return new Request.Execute(content.text("code"), silent, !silent && content.flag("store_history", true),
                content.textByName("user_expressions"), content.flag("allow_stdin", true), content.flag("stop_on_error", true));
    }

    private static Request complete(Fields content) {
        String code = content.text("code");
        return new Request.Complete(code, cursor(content, code));
    }

    private static Request inspect(Fields content) {
        String code = content.text("code");
        return new Request.Inspect(code, cursor(content, code), content.integer("detail_level", 0));
    }

    private static int cursor(Fields content, String code) {
        int length = code.codePointCount(0, code.length());
        int cursor = content.integer("cursor_pos", length);
        if (cursor < 0 || cursor > length) {
            throw new MalformedException("cursor_pos is " + cursor + ", and the code has " + length + " code points");
        }
        return cursor;
    }
}
