"""What the tests share: where things are, and a running kernel."""

import os
from pathlib import Path

import pytest
from kernels import RunningKernel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def artefacts() -> Path:
    folder = ROOT / "ci-artefacts"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory):
    """The tests' kernels leave the user's history and registrations alone."""
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def browser() -> str:
    return os.environ["THALWEG_BROWSER"]


@pytest.fixture(scope="module")
def kernel():
    """One kernel for the tests of a module: what they declare must not clash."""
    with RunningKernel() as running:
        yield running


@pytest.fixture
def fresh_kernel():
    """A kernel of a test's own, for what ends or harms one."""
    with RunningKernel() as running:
        yield running
