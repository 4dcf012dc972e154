namespace DeepLearning.Tests;

public sealed class TrackerTests
{
    [Fact]
    public void Twenty_writers_at_once_lose_nothing()
    {
        using var learner = new TemporaryLearner();
        var path = learner.Tracker.Path;
        var threads = Enumerable.Range(0, 20).Select(i => new Thread(() => new Tracker(path).Record($"0{i}.e1", passed: true))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal(20, learner.Tracker.Read().Completed.Count);
    }

    [Fact]
    public void What_a_killed_process_leaves_behind_is_no_harm()
    {
        using var learner = new TemporaryLearner();
        learner.Tracker.Record("01.e1", passed: true);
        File.WriteAllText(learner.Tracker.Path + ".new", "{ \"version\": 1, \"eve");
        File.WriteAllText(learner.Tracker.Path + ".lock", "");
        Assert.Equal(["01.e1"], learner.Tracker.Read().Completed);
        learner.Tracker.Record("01.e2", passed: true);
        Assert.Equal(2, learner.Tracker.Read().Events.Count);
    }

    [Theory]
    [InlineData("", "is damaged")]
    [InlineData("{ \"version\": 1, \"eve", "is damaged")]
    [InlineData("[]", "is damaged")]
    [InlineData("{\"version\": 1}", "is damaged")]
    [InlineData("{\"version\": 1, \"events\": null}", "is damaged")]
    [InlineData("{\"version\": 1, \"events\": [], \"more\": 1}", "is damaged")]
    [InlineData("{\"version\": 2, \"events\": [], \"more\": 1}", "is from a later version of this course (2")]
    public void A_file_that_cannot_be_read_is_named_and_kept(string content, string words)
    {
        using var learner = new TemporaryLearner();
        File.WriteAllText(learner.Tracker.Path, content);
        foreach (var use in new Action[] { () => learner.Tracker.Read(), () => learner.Tracker.Record("01.e1", true), () => learner.Tracker.Report(), learner.Tracker.Reset })
        {
            var error = Assert.Throws<LearnerRecordException>(use);
            Assert.StartsWith($"{learner.Tracker.Path} {words}", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(content, File.ReadAllText(learner.Tracker.Path));
    }

    [Fact]
    public void Streaks_count_calendar_days_up_to_today_or_yesterday()
    {
        var clock = new Clock(new(2026, 3, 1, 23, 0, 0, TimeSpan.Zero));
        using var learner = new TemporaryLearner(clock);
        foreach (var (hours, streak) in new[] { (0, 1), (2, 2), (24, 3), (50, 1) })
        {
            clock.Now = clock.Now.AddHours(hours);
            learner.Tracker.Record("01.e1", passed: false);
            Assert.Equal(streak, learner.Tracker.Report().Streak);
        }

        clock.Now = clock.Now.AddHours(24);
        Assert.Equal(1, learner.Tracker.Report().Streak);
        clock.Now = clock.Now.AddHours(24);
        Assert.Equal(0, learner.Tracker.Report().Streak);
    }

    [Fact]
    public void A_report_knows_what_is_done_and_what_is_next()
    {
        using var learner = new TemporaryLearner();
        Assert.Equal("00.q1", learner.Tracker.Report().Next);
        foreach (var step in Curriculum.Course.StepsOf("00").Append("01.q1")) learner.Tracker.Record(step, passed: true);
        learner.Tracker.Record("01.q2", passed: false);
        learner.Tracker.Record("01.e1", passed: true);
        var report = learner.Tracker.Report();
        Assert.Equal("01.q2", report.Next);
        Assert.Equal((2, 8), (report.Phases[1].Done, report.Phases[1].All));
        Assert.Equal(["First steps"], report.Achieved.Select(goal => goal.Title));
        Assert.Contains("01 Foundations of deep learning: 2 of 8", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("<progress max=\"8\" value=\"2\"", report.ToHtml(), StringComparison.Ordinal);
        foreach (var step in Curriculum.Course.Steps) learner.Tracker.Record(step, passed: true);
        Assert.Null(learner.Tracker.Report().Next);
    }

    [Fact]
    public void Copies_are_merged_and_a_reset_forgets()
    {
        using var learner = new TemporaryLearner();
        learner.Tracker.Record("01.e1", passed: true);
        var copy = learner.Tracker.Path + ".copy";
        learner.Tracker.Export(copy);
        learner.Tracker.Record("01.e2", passed: true);
        learner.Tracker.Import(copy);
        Assert.Equal(["01.e1", "01.e2"], learner.Tracker.Read().Events.Select(step => step.Id));
        learner.Tracker.Reset();
        learner.Tracker.Import(copy);
        Assert.Equal(["01.e1"], learner.Tracker.Read().Events.Select(step => step.Id));
    }

    [Fact]
    public void Only_projects_and_open_goals_are_completed_by_hand()
    {
        using var learner = new TemporaryLearner();
        learner.Tracker.Complete("02.project");
        learner.Tracker.Complete("Contributor");
        Assert.Contains("Contributor", learner.Tracker.Report().Achieved.Select(goal => goal.Title));
        Assert.Throws<ArgumentException>(() => learner.Tracker.Complete("02.e1"));
        Assert.Throws<ArgumentException>(() => learner.Tracker.Complete("Apprentice"));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
