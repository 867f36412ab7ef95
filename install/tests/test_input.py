"""Cells that ask their user."""

import time

import pytest

QUESTIONS = {
    "ask": ('ask("name? ")', "name? "),
    "scanner": ("new Scanner(System.in).nextLine()", ""),
    "reader": ("new BufferedReader(new InputStreamReader(System.in)).readLine()", ""),
    "readln": ('IO.readln("name? ")', ""),
    "readln again": ("IO.readln()", ""),
}


def question(kernel) -> dict:
    return kernel.client.get_stdin_msg(timeout=20)["content"]


@pytest.mark.parametrize(("code", "prompt"), QUESTIONS.values(), ids=QUESTIONS.keys())
def test_an_answer_reaches_the_cell(kernel, code, prompt):
    request = kernel.client.execute(code, allow_stdin=True)
    assert question(kernel) == {"prompt": prompt, "password": False}
    kernel.client.input("Ada Lövelace")
    assert kernel.answer(request).value == "Ada Lövelace"


def test_a_password_is_asked_for_as_one(kernel):
    request = kernel.client.execute('askPassword("secret? ").length()', allow_stdin=True)
    assert question(kernel) == {"prompt": "secret? ", "password": True}
    kernel.client.input("12345")
    assert kernel.answer(request).value == "5"


def test_two_numbers_of_one_line(kernel):
    request = kernel.client.execute("var in = new Scanner(System.in); in.nextInt() + in.nextInt()", allow_stdin=True)
    question(kernel)
    kernel.client.input("40 2")
    assert kernel.answer(request).value == "42"


@pytest.mark.parametrize("code", ['ask("name? ")', "new Scanner(System.in).nextLine()"])
def test_an_interrupt_ends_the_waiting(kernel, code):
    kernel.run("int survivor = 7;")
    request = kernel.client.execute(code, allow_stdin=True)
    question(kernel)
    begun = time.monotonic()
    kernel.manager.interrupt_kernel()
    assert kernel.answer(request).status == "error"
    assert time.monotonic() - begun < 1.5
    assert kernel.run("survivor").value == "7"
    again = kernel.client.execute('ask("again? ")', allow_stdin=True)
    question(kernel)
    kernel.client.input("yes")
    assert kernel.answer(again).value == "yes"
