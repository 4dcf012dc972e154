"""Executes a notebook with nbclient on the installed kernel and compares all outputs with those of `course run`."""
import json
import sys
import time

import nbclient
import nbformat

source, ours = sys.argv[1:]
notebook = nbformat.read(source, 4)
folder = source.rsplit("/", 1)[0]
for cell in notebook.cells:
    for tag in cell.metadata.get("tags", []):
        if tag.startswith("exercise:"):  # as the headless run does
            with open(f"{folder}/solutions/{tag.removeprefix('exercise:')}.cs", encoding="utf-8") as file:
                cell.source = file.read() + '\nConsole.WriteLine("The reference solution ran here in place of the stub.");\n'
begun = time.monotonic()
nbclient.NotebookClient(notebook, timeout=600, allow_errors=True, kernel_name=".net-csharp",
                        resources={"metadata": {"path": folder}}).execute()


def joined(value):
    return "".join(value) if isinstance(value, list) and all(isinstance(v, str) for v in value) else value


def forms(outputs):
    """Streams joined as a notebook shows them; of rich values their plain text, since other forms carry random ids."""
    result = []
    for output in outputs:
        kind = output["output_type"]
        if kind == "stream" and result and result[-1][:2] == (kind, output["name"]):
            result[-1] = (kind, output["name"], result[-1][2] + joined(output["text"]))
        elif kind == "stream":
            result.append((kind, output["name"], joined(output["text"])))
        elif kind == "error":
            result.append((kind, output["ename"], output["evalue"], output["traceback"]))
        else:
            result.append((kind, joined(output["data"]["text/plain"])))
    return result


with open(ours, encoding="utf-8") as file:
    expected = json.load(file)
theirs = [c for c in notebook.cells if c.cell_type == "code"]
mine = [c for c in expected["cells"] if c["cell_type"] == "code"]
assert len(theirs) == len(mine)
for number, (a, b) in enumerate(zip(theirs, mine), 1):
    left, right = forms(a["outputs"]), forms(b["outputs"])
    assert left == right, f"{source}, cell {number}:\n  nbclient   {str(left)[:2000]}\n  course run {str(right)[:2000]}"
print(f"{source.rsplit('/', 1)[1]}: {len(theirs)} cells, equal outputs, {time.monotonic() - begun:.0f} s with nbclient {nbclient.__version__}")
