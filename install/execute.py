"""Executes a notebook without a browser, and writes it with its outputs, as a notebook and as an HTML page."""

import re
import sys
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbconvert import HTMLExporter


class Failure(Exception):
    """Why the notebook could not be executed to its end, for the user to read."""


def read(path: Path):
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        return notebook
    except (OSError, UnicodeDecodeError, nbformat.reader.NotJSONError, nbformat.ValidationError) as error:
        raise Failure(f"this is not a notebook: {error}") from None


def execute(notebook, folder: Path) -> None:
    # Training may take hours: a cell has all the time it needs.
    client = NotebookClient(notebook, timeout=None, resources={"metadata": {"path": str(folder)}})
    code_cells = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
    with client.setup_kernel():
        for count, index in enumerate(code_cells, start=1):
            cell = notebook.cells[index]
            print(f"[{count:{len(str(len(code_cells)))}}/{len(code_cells)}] {first_line(cell.source)}", flush=True)
            try:
                client.execute_cell(cell, index)
            except CellExecutionError:
                raise Failure(f"code cell {count} failed:\n\n{error_text(cell)}") from None
            except DeadKernelError:
                raise Failure(f"the kernel died in code cell {count}:\n\n{cell.source}") from None


def first_line(source: str) -> str:
    lines = [line for line in source.splitlines() if line.strip()] or [""]
    return lines[0][:100]


def error_text(cell) -> str:
    errors = [output for output in cell.outputs if output.output_type == "error"]
    text = "\n".join("\n".join(error.traceback) or f"{error.ename}: {error.evalue}" for error in errors)
    return text if sys.stderr.isatty() else re.sub(r"\x1b\[[0-9;]*m", "", text)


def write(notebook, name: str, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    executed, page = folder / f"{name}.ipynb", folder / f"{name}.html"
    nbformat.write(notebook, executed)
    body, _ = HTMLExporter().from_notebook_node(notebook, resources={"metadata": {"name": name}})
    page.write_text(body, encoding="utf-8")
    return [executed, page]


def main(source: Path, target: Path) -> int:
    failure = None
    try:
        notebook = read(source)
        try:
            execute(notebook, source.resolve().parent)
        except NoSuchKernel as error:
            raise Failure(f"it asks for the kernel {error.name}, which is not installed") from None
        except Failure as error:
            failure = error  # what came before it is worth keeping
        for path in write(notebook, source.stem, target):
            print(path)
    except Failure as error:
        failure = error
    if failure:
        print(f"thalweg: {source.name}: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
