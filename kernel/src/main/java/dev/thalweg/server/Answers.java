package dev.thalweg.server;

import dev.thalweg.message.Reply;
import dev.thalweg.message.Request;
import dev.thalweg.wire.Connection;

/// Answers every request but `execute_request`, which [CellQueue] has.
record Answers(CodeAnswers code, History history, Comms comms, Subshells subshells, Connection.Ports ports, Lifetime lifetime,
        Interrupter interrupter) {
    Reply answer(Request request, Exchange exchange) {
        return switch (request) {
            case Request.KernelInfo _ -> KernelInfo.reply();
            case Request.Complete complete -> code.complete(complete);
            case Request.Inspect inspect -> code.inspect(inspect);
            case Request.IsComplete isComplete -> code.isComplete(isComplete);
            case Request.History query -> history.answer(query);
            case Request.CommInfo(String target) -> comms.info(target);
            case Request.Connect _ ->
                new Reply.Connect(ports.shell(), ports.iopub(), ports.stdin(), ports.control(), ports.heartbeat());
            case Request.Interrupt _ -> {
                interrupter.interrupt();
                yield new Reply.Interrupt();
            }
            case Request.Shutdown(boolean restart) -> lifetime.shutDown(restart, exchange);
            case Request.Usage _ -> Usage.reply();
            case Request.Debug debug -> code.debug(debug);
            case Request.CreateSubshell _ -> subshells.create();
            case Request.DeleteSubshell(String id) -> subshells.delete(id);
            case Request.ListSubshells _ -> subshells.list();
            case Request.Execute _ -> throw new IllegalStateException("cells run in the cell queue");
            case Request.Unknown(String type) -> Replies.failure("UnknownRequest", "this kernel does not know '" + type + "'");
            case Request.Malformed(String reason) -> Replies.failure("MalformedRequest", reason);
        };
    }
}
