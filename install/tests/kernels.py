"""A kernel started from its installed kernelspec, and what it answers."""

import re
import time
from dataclasses import dataclass, field
from queue import Empty

from jupyter_client import KernelManager

START_SECONDS = 60
ANSWER_SECONDS = 30


@dataclass
class Answer:
    """The reply to a request, and what was published for it until the kernel was idle again."""

    reply: dict
    published: list = field(default_factory=list)

    @property
    def status(self) -> str:
        return self.reply["content"]["status"]

    @property
    def count(self) -> int:
        return self.reply["content"]["execution_count"]

    @property
    def types(self) -> list[str]:
        return [message["msg_type"] for message in self.published]

    def of(self, kind: str) -> list[dict]:
        return [message["content"] for message in self.published if message["msg_type"] == kind]

    def stream(self, name: str = "stdout") -> str:
        return "".join(content["text"] for content in self.of("stream") if content["name"] == name)

    @property
    def value(self) -> str:
        """The cell's value as text."""
        [result] = self.of("execute_result")
        return result["data"]["text/plain"]

    @property
    def error(self) -> str:
        """The traceback as a person reads it."""
        [error] = self.of("error")
        return without_colours("\n".join(error["traceback"]))


def without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


class RunningKernel:
    def __init__(self):
        self.manager = KernelManager(kernel_name="thalweg")
        self.client = None

    def __enter__(self):
        self.manager.start_kernel()
        self.connect()
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def connect(self):
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=START_SECONDS)

    @property
    def process(self):
        return self.manager.provisioner.process

    def run(self, code: str, seconds: float = ANSWER_SECONDS, **options) -> Answer:
        """Runs a cell to its end."""
        return self.answer(self.client.execute(code, **options), seconds)

    def answer(self, request: str, seconds: float = ANSWER_SECONDS) -> Answer:
        """What became of a request that was sent before."""
        published = []
        for message in self.messages(request, seconds):
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            published.append(message)
        return Answer(self.reply(request, seconds), published)

    def messages(self, request: str, seconds: float):
        """The messages published for a request, as they come."""
        deadline = time.monotonic() + seconds
        while True:
            message = self._next(self.client.get_iopub_msg, deadline, request)
            if message["parent_header"].get("msg_id") == request:
                yield message

    def reply(self, request: str, seconds: float = ANSWER_SECONDS) -> dict:
        deadline = time.monotonic() + seconds
        while True:
            message = self._next(self.client.get_shell_msg, deadline, request)
            if message["parent_header"].get("msg_id") == request:
                return message

    def wait_until_running(self, request: str):
        """Returns once the kernel has taken up an execute request."""
        for message in self.messages(request, ANSWER_SECONDS):
            if message["msg_type"] == "execute_input":
                return

    @staticmethod
    def _next(receive, deadline: float, request: str) -> dict:
        try:
            return receive(timeout=max(0.0, deadline - time.monotonic()))
        except Empty:
            raise AssertionError(f"no answer in time to request {request}") from None
