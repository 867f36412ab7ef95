"""What the protocol says beyond running a cell: silence, history, expressions, questions, subshells, usage."""

import time


def control(kernel, kind: str, content=None, seconds: float = 10) -> dict:
    request = kernel.client.session.msg(kind, content or {})
    kernel.client.control_channel.send(request)
    while True:
        reply = kernel.client.get_control_msg(timeout=seconds)
        if reply["parent_header"]["msg_id"] == request["header"]["msg_id"]:
            return reply["content"]


def test_a_silent_cell_says_nothing_but_its_state(kernel):
    answer = kernel.run('System.out.println("heard?"); 1 + 1', silent=True)
    assert set(answer.types) <= {"status"}
    assert answer.status == "ok"


def test_user_expressions_are_evaluated_after_the_cell(kernel):
    answer = kernel.run("int half = 21;", user_expressions={"whole": "2 * half", "wrong": "nothing + 1"})
    values = answer.reply["content"]["user_expressions"]
    assert values["whole"]["status"] == "ok" and values["whole"]["data"]["text/plain"] == "42"
    assert values["wrong"]["status"] == "error" and values["wrong"]["ename"] == "CompileError"


def test_history_of_a_range(kernel):
    first = kernel.run("int rangeA = 1;").count
    kernel.run("int rangeB = 2;", store_history=False)
    kernel.run("int rangeC = 3;")
    request = kernel.client.history(hist_access_type="range", session=0, start=first, stop=first + 2, raw=True, output=False)
    assert [entry[2] for entry in kernel.reply(request)["content"]["history"]] == ["int rangeA = 1;", "int rangeC = 3;"]


def test_history_outlives_the_kernel(kernel):
    from kernels import RunningKernel

    kernel.run("int toBeRemembered = 1;")
    with RunningKernel() as later:
        request = later.client.history(hist_access_type="search", pattern="*toBeRemembered*", raw=True, output=False)
        assert later.reply(request)["content"]["history"][0][2] == "int toBeRemembered = 1;"


def test_a_question_is_refused_where_nobody_answers(kernel):
    answer = kernel.run('ask("name? ")', allow_stdin=False)
    assert answer.status == "error"
    assert "allow_stdin" in answer.error


def test_usage_is_told(kernel):
    usage = control(kernel, "usage_request")
    assert usage["kernel_memory"] > 10_000_000
    assert usage["pid"] == kernel.process.pid
    assert usage["cpu_count"] >= 1


def test_a_subshell_answers_while_the_main_shell_is_busy(kernel):
    info = kernel.reply(kernel.client.kernel_info())["content"]
    assert "kernel subshells" in info["supported_features"]
    subshell = control(kernel, "create_subshell_request")["subshell_id"]
    assert control(kernel, "list_subshell_request")["subshell_id"] == [subshell]
    busy = kernel.client.execute("Thread.sleep(3000);")
    kernel.wait_until_running(busy)
    begun = time.monotonic()
    request = kernel.client.session.msg("execute_request", {"code": "20 + 22", "silent": False})
    request["header"]["subshell_id"] = subshell
    kernel.client.shell_channel.send(request)
    answer = kernel.answer(request["header"]["msg_id"])
    assert answer.value == "42"
    assert time.monotonic() - begun < 2
    assert kernel.reply(busy)["content"]["status"] == "ok"
    assert control(kernel, "delete_subshell_request", {"subshell_id": subshell})["status"] == "ok"
    assert control(kernel, "list_subshell_request")["subshell_id"] == []


def test_variables_are_told(kernel):
    kernel.run('String inspected = "seen";')
    reply = control(kernel, "debug_request", {"type": "request", "seq": 1, "command": "inspectVariables", "arguments": {}})
    assert reply["success"]
    [variable] = [v for v in reply["body"]["variables"] if v["name"] == "inspected"]
    assert (variable["type"], variable["value"]) == ("String", "seen")


def test_help_opens_the_pager(kernel):
    for code in ("%help Math.sqrt", "Math.sqrt?"):
        [page] = kernel.run(code).reply["content"]["payload"]
        assert page["source"] == "page" and "sqrt" in page["data"]["text/plain"]
