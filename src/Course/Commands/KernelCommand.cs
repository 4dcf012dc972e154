using System.CommandLine;
using System.Diagnostics;
using Notebooks;
using Spectre.Console;

namespace Course;

/// <summary><c>course kernel</c>: makes C# notebooks run in JupyterLab, Notebook and VS Code.</summary>
internal sealed class KernelCommand : Command
{
    public KernelCommand() : base("kernel", "Installs, lists and removes the kernel that runs C# cells in JupyterLab, Notebook and VS Code.")
    {
        Add(new InstallCommand());
        Add(new ListCommand());
        Add(new UninstallCommand());
        Add(new StartCommand());
    }

    private static Option<string> As(string description) =>
        new("--as") { Description = description, HelpName = "NAME", DefaultValueFactory = _ => KernelSpecs.DefaultName };

    private sealed class InstallCommand : Command
    {
        public InstallCommand() : base("install", "Makes this build the kernel for C# notebooks, for the current user.")
        {
            var name = As("The name that notebooks ask for.");
            Add(name);
            SetAction(arguments =>
            {
                var spec = KernelSpecs.OfUser().Install(arguments.GetValue(name)!);
                AnsiConsole.Profile.Out.Writer.WriteLine($"{spec.DisplayName} is installed as {spec.Name} in {spec.Folder}");
                AnsiConsole.Profile.Out.Writer.WriteLine("Open a notebook in VS Code (Jupyter extension) or JupyterLab and choose it as the kernel.");
                return ExitCode.Success;
            });
        }
    }

    private sealed class ListCommand : Command
    {
        public ListCommand() : base("list", "Shows the kernels of the current user.") => SetAction(_ =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("name").AddColumn("shown as").AddColumn("by").AddColumn("folder");
            foreach (var spec in KernelSpecs.OfUser().List())
                table.AddRow(Markup.Escape(spec.Name), Markup.Escape(spec.DisplayName), spec.IsOurs ? "this course" : "another program", Markup.Escape(spec.Folder));
            AnsiConsole.Write(table);
            return ExitCode.Success;
        });
    }

    private sealed class UninstallCommand : Command
    {
        public UninstallCommand() : base("uninstall", "Removes the kernel.")
        {
            var name = As("The name it was installed as.");
            Add(name);
            SetAction(arguments =>
            {
                AnsiConsole.Profile.Out.Writer.WriteLine($"{KernelSpecs.OfUser().Uninstall(arguments.GetValue(name)!).Folder} is removed");
                return ExitCode.Success;
            });
        }
    }

    /// <summary>What front ends call; serves until they say shutdown or are gone.</summary>
    private sealed class StartCommand : Command
    {
        private const string ParentVariable = "JPY_PARENT_PID";
        private const int PoolThreads = 64;

        public StartCommand() : base("start", "Runs as a kernel for a front end.")
        {
            Hidden = true;
            var connection = new Argument<string>("connection-file");
            Add(connection);
            SetAction((arguments, cancellation) => ExecuteAsync(arguments.GetValue(connection)!, cancellation));
        }

        private static async Task<int> ExecuteAsync(string path, CancellationToken cancellation)
        {
            EndWithParent();
            // Loops that a cell left in the pool without an end must not keep the kernel from answering.
            ThreadPool.SetMinThreads(PoolThreads, PoolThreads);
            try
            {
                await using var engine = new NotebookEngine();
                await using var kernel = new JupyterKernel(ConnectionFile.Load(path), engine);
                _ = NotebookEngine.WarmUpAsync();
                await kernel.RunAsync(cancellation);
            }
            catch (ConnectionFileException e)
            {
                throw new UsageException(e.Message);
            }

            // A cell may have left threads that never end.
            Environment.Exit(ExitCode.Success);
            return ExitCode.Success;
        }

        // A front end that was killed says no goodbye.
        private static void EndWithParent()
        {
            if (!int.TryParse(Environment.GetEnvironmentVariable(ParentVariable), out var id) || id <= 1) return;
            try
            {
                Process.GetProcessById(id).WaitForExitAsync().ContinueWith(_ => Process.GetCurrentProcess().Kill(), TaskScheduler.Default);
            }
            catch (ArgumentException)
            {
                Process.GetCurrentProcess().Kill(); // it has gone already
            }
        }
    }
}
