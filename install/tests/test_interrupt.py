"""A cell that does not end is stopped, and nothing is lost."""

import signal
import time

import pytest

LOOPS = {
    "busy": "while (true) {}",
    "sleeping": "while (true) Thread.sleep(10_000);",
    "catching": "while (true) { try { Thread.sleep(1); } catch (Throwable t) {} }",
    "printing": 'while (true) System.out.println("on and on");',
}


def by_message(kernel):
    kernel.manager.interrupt_kernel()


def by_signal(kernel):
    kernel.process.send_signal(signal.SIGINT)


@pytest.mark.parametrize("interrupt", [by_message, by_signal])
@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS.keys())
def test_a_loop_is_stopped_within_a_second(kernel, loop, interrupt):
    kernel.run("int survivor = 7;")
    request = kernel.client.execute(loop)
    kernel.wait_until_running(request)
    time.sleep(0.5)
    begin = time.monotonic()
    interrupt(kernel)
    answer = kernel.answer(request)
    assert time.monotonic() - begin < 1.0
    assert answer.status == "error"
    assert kernel.run("survivor").value == "7"


def test_an_interrupt_of_an_idle_kernel_is_harmless(kernel):
    kernel.manager.interrupt_kernel()
    by_signal(kernel)
    time.sleep(0.5)  # a signal takes its time, and the next cell is not to be stopped
    assert kernel.run("20 + 2").value == "22"
