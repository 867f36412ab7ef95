"""Cells: values, output, errors, counting."""

import time


def test_an_expression_has_a_value(kernel):
    answer = kernel.run("1 + 1")
    assert answer.status == "ok"
    assert answer.value == "2"
    assert answer.types[:2] == ["status", "execute_input"]


def test_a_declaration_has_no_value_and_is_kept(kernel):
    assert kernel.run("int kept = 41;").of("execute_result") == []
    assert kernel.run("kept + 1").value == "42"


def test_streams_are_told_apart(kernel):
    answer = kernel.run('System.out.println("to out"); System.err.println("to err");')
    assert answer.stream("stdout") == "to out\n"
    assert answer.stream("stderr") == "to err\n"


def test_output_comes_while_the_cell_runs(kernel):
    request = kernel.client.execute('System.out.println("early"); Thread.sleep(1500);')
    seen = {}
    for message in kernel.messages(request, 30):
        if message["msg_type"] == "stream":
            seen["output"] = time.monotonic()
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            seen["end"] = time.monotonic()
            break
    assert seen["end"] - seen["output"] > 0.7


def test_a_megabyte_of_output_arrives_whole_in_few_messages(kernel):
    answer = kernel.run('for (int i = 0; i < 16384; i++) System.out.println("x".repeat(63));', seconds=60)
    assert answer.status == "ok"
    assert answer.stream() == ("x" * 63 + "\n") * 16384
    assert len(answer.of("stream")) < 500


def test_a_compile_error_points_with_a_caret(kernel):
    answer = kernel.run("int fine = 1;\nint broken = missing + 1;")
    assert answer.status == "error"
    assert "missing" in answer.error
    assert "^" in answer.error
    assert f"cell {answer.count}, line 2" in answer.error
    assert answer.reply["content"]["ename"] and answer.reply["content"]["evalue"]


def test_an_exception_names_cell_and_line(kernel):
    answer = kernel.run("int[] row = new int[2];\nint pick(int i) {\n    return row[i];\n}\npick(5)")
    assert answer.status == "error"
    assert answer.reply["content"]["ename"] == "java.lang.ArrayIndexOutOfBoundsException"
    assert "Index 5 out of bounds for length 2" in answer.error
    assert f"cell {answer.count}, line 3" in answer.error
    assert "jdk.jshell" not in answer.error


def test_an_error_stops_the_cells_queued_behind_it(kernel):
    requests = [kernel.client.execute(code) for code in ('throw new RuntimeException("first");', "int queued = 1;", "int queued2 = 2;")]
    statuses = [kernel.reply(request)["content"]["status"] for request in requests]
    assert statuses == ["error", "aborted", "aborted"]
    assert kernel.run("2 + 3").value == "5"


def test_without_stop_on_error_the_queue_goes_on(kernel):
    failing = kernel.client.execute('throw new RuntimeException("first");', stop_on_error=False)
    following = kernel.client.execute("7 * 6")
    assert kernel.reply(failing)["content"]["status"] == "error"
    assert kernel.reply(following)["content"]["status"] == "ok"


def test_counting_follows_the_protocol(kernel):
    first = kernel.run("1").count
    assert kernel.run("2").count == first + 1
    assert kernel.run("3", store_history=False).status == "ok"
    silent = kernel.run("4", silent=True)
    assert silent.of("execute_result") == [] and silent.of("execute_input") == []
    assert kernel.run("5").count == first + 2


def test_gradients_of_methods(kernel):
    assert kernel.run("double f(double x) { return 3*x*x + 2*x + 1; }\ngradient(f, 2)").value == "14.0"
    assert kernel.run("double g(double x, double y) { return (x-2)*(x-2) + (y+1)*(y+1); }\ngradient(g, 0, 0)").value == "[-4.0, 2.0]"


def test_what_has_no_derivative_is_refused_and_the_session_lives_on(kernel):
    answer = kernel.run("double total = 0;\ndouble running(double x) {\n    total += x;\n    return total * x;\n}\ngradient(running, 3)")
    assert answer.status == "error"
    assert answer.reply["content"]["ename"] == "dev.thalweg.autodiff.NotDifferentiableException"
    assert "running" in answer.error and "total" in answer.error
    assert kernel.run("running(3)").value == "9.0"
