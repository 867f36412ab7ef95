"""What a front end asks besides running cells."""


def content(kernel, request: str) -> dict:
    return kernel.reply(request)["content"]


def test_kernel_info(kernel):
    info = content(kernel, kernel.client.kernel_info())
    assert info["status"] == "ok"
    assert info["protocol_version"].startswith("5.")
    assert info["implementation"] == "thalweg"
    assert info["language_info"]["name"] == "java"
    assert info["language_info"]["file_extension"].startswith(".")


def test_completion_of_a_member(kernel):
    code = "double y = Math.sq"
    found = content(kernel, kernel.client.complete(code, len(code)))
    assert found["status"] == "ok"
    assert any(match.startswith("sqrt") for match in found["matches"])
    assert code[found["cursor_start"] : found["cursor_end"]] == "sq"


def test_completion_of_what_a_cell_declared(kernel):
    assert kernel.run("int unmistakableName = 1;").status == "ok"
    found = content(kernel, kernel.client.complete("unmistak", 8))
    assert "unmistakableName" in found["matches"]


def test_inspection(kernel):
    found = content(kernel, kernel.client.inspect("Math.sqrt(2)", 7))
    assert found["found"]
    assert "sqrt" in found["data"]["text/plain"]
    missing = content(kernel, kernel.client.inspect("noSuchNameAnywhere", 4))
    assert missing["status"] == "ok" and not missing["found"]


def test_completeness(kernel):
    def status(code: str) -> str:
        return content(kernel, kernel.client.is_complete(code))["status"]

    assert status("int x = 1;") == "complete"
    assert status("for (int i = 0; i < 3; i++) {") == "incomplete"
    assert status("int = 7q )") == "invalid"


def test_history_has_what_was_run(kernel):
    assert kernel.run("int forHistory = 12;").status == "ok"
    history = content(kernel, kernel.client.history(hist_access_type="tail", n=20, raw=True, output=False))
    assert history["status"] == "ok"
    assert any(entry[2] == "int forHistory = 12;" for entry in history["history"])


def test_comm_info(kernel):
    assert content(kernel, kernel.client.comm_info()) == {"status": "ok", "comms": {}}


def test_questions_are_answered_while_a_cell_runs(kernel):
    running = kernel.client.execute("Thread.sleep(3000);")
    kernel.wait_until_running(running)
    request = kernel.client.session.msg("kernel_info_request")
    kernel.client.control_channel.send(request)
    reply = kernel.client.get_control_msg(timeout=2)
    assert reply["parent_header"]["msg_id"] == request["header"]["msg_id"]
    assert kernel.answer(running).status == "ok"
