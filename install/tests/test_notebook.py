"""The first notebook, executed against the installed kernel: its numbers and its figures."""

import json
import re

import nbformat
import pytest
from figures import is_drawn, picture
from nbclient import NotebookClient


def executed(path):
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    return notebook


@pytest.fixture(scope="module")
def outputs(root, artefacts):
    """The outputs of each code cell, by the cell's id."""
    notebook = executed(root / "notebooks/01-gradient.ipynb")
    nbformat.write(notebook, artefacts / "01-gradient.ipynb")
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


def text(outputs) -> str:
    [output] = outputs
    return output.data["text/plain"]


def numbers(outputs) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d[\d.]*(?:E-?\d+)?", text(outputs))]


@pytest.mark.parametrize(("cell", "value"), {
    "first-gradient": "14.0",
    "second-derivative": "6.0",
    "third-derivative": "240.0",
    "two-variables": "[-4.0, 2.0]",
}.items())
def test_exact_values(outputs, cell, value):
    assert text(outputs[cell]) == value


@pytest.mark.parametrize(("cell", "values", "tolerance"), [
    ("newton", [0.5 * 2**-0.5], 1e-12),
    ("newton-by-hand", [0.5 * 2**-0.5], 1e-12),
    ("rosenbrock", [-215.6, -88.0], 1e-10),
    ("end-point", [1.0, 1.0], 0.03),
])
def test_rounded_values(outputs, cell, values, tolerance):
    assert numbers(outputs[cell]) == pytest.approx(values, abs=tolerance)


@pytest.mark.parametrize("cell", ["plot-f", "plain-descent", "momentum-descent", "losses"])
def test_figures_are_drawn(outputs, artefacts, cell):
    [output] = outputs[cell]
    figure = picture(output)
    figure.save(artefacts / f"{cell}.png")
    assert is_drawn(figure)
    assert output.metadata["image/png"].keys() >= {"width", "height", "alt"}
    assert output.data["text/plain"]


def test_the_refusal_says_what_and_where(outputs):
    [printed] = outputs["no-derivative"]
    assert "running" in printed.text and "cell" in printed.text and "total" in printed.text


def test_it_is_committed_as_written(root):
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
        assert notebook["metadata"]["kernelspec"]["name"] == "thalweg"
        nbformat.validate(nbformat.from_dict(notebook))
        for cell in notebook["cells"]:
            assert cell.get("outputs", []) == [] and cell.get("execution_count") is None


@pytest.fixture(scope="module")
def behind(root, artefacts):
    """The outputs of the second notebook's code cells, by the cell's id."""
    notebook = executed(root / "notebooks/02-behind-the-gradient.ipynb")
    nbformat.write(notebook, artefacts / "02-behind-the-gradient.ipynb")
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


@pytest.mark.parametrize(("cell", "values", "tolerance"), [
    ("record", [2.0, 1.0], 1e-3),
    ("recursion", [4.0], 1e-3),
    ("nested", [48.0], 1e-12),
    ("jacobian", [1.0, 0.0, 0.0, 2.0], 1e-12),
])
def test_values_behind_the_gradient(behind, cell, values, tolerance):
    assert numbers(behind[cell]) == pytest.approx(values, abs=tolerance)


def test_the_adjoint_is_shown_with_the_users_names(behind):
    assert "static double lossAdjoint(double[] w, double b, double[][] xs, double[] ys," in text(behind["explain"])


def test_the_graph_is_drawn(behind, artefacts):
    [output] = behind["graph"]
    figure = picture(output)
    figure.save(artefacts / "graph.png")
    assert is_drawn(figure)


def test_the_gradient_agrees_with_differences(behind):
    assert "agree with central differences" in text(behind["check"])
