namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class MlflowTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void The_files_are_MLflows()
    {
        using var folder = new TemporaryFolder();
        var run = Store(folder).Start("it's digits", "lenet 1");
        run.LogParameter("lr", 0.01);
        run.LogMetric("loss/train", 0.5, 1);
        run.LogMetric("loss/train", 0.25, 2);
        run.SetTag("note", "two\nlines");
        run.End();
        Assert.Equal(
            ["1/" + Id + "/meta.yaml", "1/" + Id + "/metrics/loss/train", "1/" + Id + "/params/lr", "1/" + Id + "/tags/mlflow.runName",
                "1/" + Id + "/tags/note", "1/meta.yaml"],
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path)
                .Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal));
        var uri = new Uri(folder.Path).AbsoluteUri;
        Assert.Equal(
            $"artifact_location: '{uri}/1'\ncreation_time: 1772600767000\nexperiment_id: '1'\nlast_update_time: 1772600767000\n"
            + "lifecycle_stage: 'active'\nname: 'it''s digits'\n", File.ReadAllText(folder["1/meta.yaml"]));
        Assert.Equal(
            $"artifact_uri: '{uri}/1/{Id}/artifacts'\nend_time: 1772600767000\nentry_point_name: ''\nexperiment_id: '1'\n"
            + $"lifecycle_stage: 'active'\nrun_id: '{Id}'\nrun_name: 'lenet 1'\nrun_uuid: '{Id}'\nsource_name: ''\nsource_type: 4\n"
            + "source_version: ''\nstart_time: 1772600767000\nstatus: 3\nuser_id: ''\n",
            File.ReadAllText(folder[$"1/{Id}/meta.yaml"]));
        Assert.Equal("1772600767000 0.5 1\n1772600767000 0.25 2\n", File.ReadAllText(folder[$"1/{Id}/metrics/loss/train"]));
        Assert.Equal("0.01", File.ReadAllText(folder[$"1/{Id}/params/lr"]));
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        using var folder = new TemporaryFolder();
        var run = Store(folder).Start("digits", "first");
        File.WriteAllText(folder["model.pt"], "weights");
        run.LogArtifact(folder["model.pt"], "models/best.pt");
        run.LogMetric("loss", double.NaN, 7);
        Assert.Equal(MlflowStatus.Running, Assert.Single(Store(folder).Runs("digits")).Status);
        run.End(MlflowStatus.Failed);
        var record = Assert.Single(Store(folder).Runs("digits"));
        Assert.Equal((Id, "first", MlflowStatus.Failed, FixedTime.Now, FixedTime.Now),
            (record.RunId, record.Name, record.Status, record.Start, record.End));
        Assert.Equal([new(7, double.NaN, FixedTime.Now)], record.Metrics["loss"]);
        Assert.Equal(["models/best.pt"], record.Artifacts);
        Assert.Empty(Store(folder).Runs("letters"));
        Assert.Contains("there is such a run",
            Assert.Throws<InvalidOperationException>(() => Store(folder).Start("digits", "second")).Message);
    }

    [Fact]
    public void Reads_runs_of_MLflow_itself()
    {
        // As MLflow 2 writes them: plain and folded scalars, Python's nan, a metric without step.
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["0/" + Id + "/metrics"]);
        File.WriteAllText(folder["0/meta.yaml"], "artifact_location: file:///a/0\nexperiment_id: '0'\nname: Default\n");
        File.WriteAllText(folder["0/" + Id + "/meta.yaml"],
            $"artifact_uri: file:///a\nend_time: null\nexperiment_id: '0'\nrun_id: {Id}\nrun_name: a name that is\n  folded\n"
            + "start_time: 1000\nstatus: 1\ntags: []\nuser_id: \"a\\tb\"\n");
        File.WriteAllText(folder["0/" + Id + "/metrics/loss"], "1000 nan\n2000 1e-3 4\n");
        var run = Assert.Single(Store(folder).Runs("Default"));
        Assert.Equal(("a name that is folded", null), (run.Name, run.End));
        Assert.Equal([(0, double.NaN), (4, 0.001)], run.Metrics["loss"].Select(point => (point.Step, point.Value)));
        Assert.EndsWith(Path.Combine("1", Id), Store(folder).Start("another", "x").Folder);
    }

    [Fact]
    public void Training_logs_its_epochs()
    {
        using var folder = new TemporaryFolder();
        var history = new TrainingSample().Fit(2, new LogToMlflow(Store(folder).Start("points", "a")));
        var record = Assert.Single(Store(folder).Runs("points"));
        Assert.Equal(MlflowStatus.Finished, record.Status);
        Assert.Equal(history.Select(epoch => epoch.Validation!.Loss), record.Metrics["loss/validation"].Select(point => point.Value));
        Assert.Equal(("Adam", "0.02", "16", "3", "90"), (record.Parameters["optimizer"], record.Parameters["learning rate"],
            record.Parameters["batch size"], record.Parameters["seed"], record.Parameters["examples"]));
    }

    [Theory]
    [InlineData("../x"), InlineData("/x"), InlineData("a/../../x"), InlineData("a\\b"), InlineData("."), InlineData("a//b")]
    public void Names_cannot_lead_out_of_the_run(string name)
    {
        using var folder = new TemporaryFolder();
        var run = Store(folder).Start("digits", "a");
        Assert.Throws<ArgumentException>(() => run.LogMetric(name, 1));
    }

    [Fact]
    public void Parameters_do_not_change_and_damage_is_named()
    {
        using var folder = new TemporaryFolder();
        var run = Store(folder).Start("digits", "a");
        run.LogParameter("lr", 1);
        Assert.Contains("is 1 already", Assert.Throws<ArgumentException>(() => run.LogParameter("lr", 2)).Message);
        File.WriteAllText(Path.Combine(run.Folder, "metrics", "loss"), "1 2 3 4\n");
        Assert.Contains("expected \"time value step\"", Assert.Throws<InvalidDataException>(() => Store(folder).Runs("digits")).Message);
        Assert.Throws<ArgumentException>(() => Store(folder).Start("two\nlines", "a"));
        Assert.Contains("32 lower-case",
            Assert.Throws<InvalidOperationException>(() => Store(folder, "../x").Start("digits", "a")).Message);
    }

    private static MlflowStore Store(TemporaryFolder folder, string id = Id) => new(folder.Path, new FixedTime(), () => id);
}
