"""A conversation of jupyter_client with the installed kernel: what a front end asks for, and how fast it is answered."""
import statistics
import threading
import time

import jupyter_client

started = time.monotonic()
manager = jupyter_client.KernelManager(kernel_name=".net-csharp")
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
ready = time.monotonic() - started


def run(code, status="ok", answer=None, **options):
    said = []
    hook = (lambda _: client.input(answer)) if answer is not None else None
    reply = client.execute_interactive(code, output_hook=said.append, stdin_hook=hook, timeout=60, **options)["content"]
    assert reply["status"] == status, (code, reply)
    return reply, [(m["msg_type"], m["content"]) for m in said if m["msg_type"] not in ("status", "execute_input")]


def value(code, **options):
    _, said = run(code, **options)
    return next(content["data"]["text/plain"] for kind, content in said if kind == "execute_result")


def interrupted(code):
    timer = threading.Timer(0.7, manager.interrupt_kernel)
    timer.start()
    begun = time.monotonic()
    reply, _ = run(code, "error")
    assert reply["ename"] == "Interrupted", reply
    assert time.monotonic() - begun < 10
    assert value("kept") == "7"


assert value("1 + 1") == "2"
first = time.monotonic() - started
run("var kept = 7;")
_, said = run('Console.WriteLine("out"); Console.Error.WriteLine("err");')
assert [(kind, c["name"], c["text"]) for kind, c in said] == [("stream", "stdout", "out\n"), ("stream", "stderr", "err\n")], said
reply, said = run("int.Parse(\"x\")", "error")
assert reply["ename"] == "FormatException" and said[-1][0] == "error"
assert value("Console.ReadLine()", answer="Ada") == "Ada"
assert value("(await GetPasswordAsync(\"pw\")).GetClearTextPassword()", answer="geheim") == "geheim"
assert "WriteLine" in client.complete("Console.Wri", 11, reply=True, timeout=20)["content"]["matches"]
assert "int kept" in client.inspect("kept", 2, reply=True, timeout=20)["content"]["data"]["text/plain"]
assert client.history(hist_access_type="tail", n=1, reply=True, timeout=20)["content"]["history"][0][2].startswith("(await GetPassword")
interrupted("while (true) { }")
interrupted("System.Threading.Thread.Sleep(100_000);")
interrupted("await Task.Delay(100_000);")
interrupted("while (true) Console.WriteLine(1);")
run('#r "TorchSharp.dll"\nusing TorchSharp;\nvar big = torch.ones(10_000, 10_000);')
interrupted("big.mm(big)")

ids = [client.execute("throw new Exception();"), client.execute("1"), client.execute("2")]
assert [client.get_shell_msg(timeout=20)["content"]["status"] for _ in ids] == ["error", "aborted", "aborted"]

times = []
for i in range(40):
    begun = time.monotonic()
    assert value(f"var y{i} = {i}; y{i} + 1") == str(i + 1)
    times.append(time.monotonic() - begun)

_, said = run("for (var i = 0; i < 100; i++) Console.Write(new string('x', 1 << 20));")
assert sum(len(c["text"]) for kind, c in said if kind == "stream") == 100 << 20

interrupted("Parallel.For(0, 8, i => { while (true) { } });")  # its threads go on until the restart

manager.restart_kernel()
client.wait_for_ready(timeout=60)
run("kept", "error")
assert value("2 + 3") == "5"
process = manager.provisioner.process
manager.shutdown_kernel()
assert process.poll() is not None
client.stop_channels()
print(f"jupyter_client {jupyter_client.__version__}: ready in {ready:.2f} s, first result {first:.2f} s after launch, "
      f"later cells {1000 * statistics.median(times):.0f} ms (median of {len(times)})")
del client  # while logging still works
