namespace DeepLearning.Tests;

public sealed class QuizTests
{
    public static IEnumerable<TheoryDataRow<string>> Ids => Curriculum.Course.Quizzes.Select(quiz => new TheoryDataRow<string>(quiz.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_answer_passes_and_each_wrong_one_fails_with_its_own_explanation(string id)
    {
        using var learner = new TemporaryLearner();
        var quiz = Curriculum.Course.Quiz(id);
        var right = Quiz.Answer(id, quiz.Answer);
        Assert.True(right.Passed);
        Assert.Equal(quiz.Why, right.Message);
        var wrong = quiz.Wrong!.Select(pair => (Said: pair.Value, Result: Quiz.Answer(id, pair.Key))).ToList();
        Assert.All(wrong, pair => Assert.Equal((false, pair.Said), (pair.Result.Passed, pair.Result.Message)));
        Assert.Equal(wrong.Count, wrong.Select(pair => pair.Said).Distinct().Count());
        Assert.Equal(quiz.Wrong!.Count + 1, learner.Tracker.Read().Events.Count);
        Assert.Equal([id], learner.Tracker.Read().Completed);
    }

    [Fact]
    public void Every_wrong_choice_has_an_explanation() =>
        Assert.All(Curriculum.Course.Quizzes.Where(quiz => quiz.Kind == QuizKind.Choice), quiz =>
            Assert.Equal(quiz.Items!.Select((_, i) => $"{(char)('a' + i)}").Where(letter => letter != quiz.Answer), quiz.Wrong!.Keys.Order()));

    [Fact]
    public void Other_wrong_answers_are_told_what_to_think_of() =>
        Assert.All(Curriculum.Course.Quizzes.Where(quiz => quiz.Kind != QuizKind.Choice), quiz => Assert.NotNull(quiz.Otherwise));

    [Theory]
    [InlineData("02.q1", " B) ", false)]
    [InlineData("02.q1", "A", true)]
    [InlineData("01.q3", "-0.2000", true)]
    [InlineData("01.q4", "b, d, c, a", true)]
    [InlineData("02.q3", "  0 0 1\r\n", true)]
    public void Answers_may_be_written_as_people_write(string id, string answer, bool passed)
    {
        using var learner = new TemporaryLearner();
        Assert.Equal(passed, Quiz.Answer(id, answer).Passed);
    }

    [Theory]
    [InlineData("02.q1", "e")]
    [InlineData("02.q1", "")]
    [InlineData("02.q1", "ab")]
    [InlineData("01.q3", "minus")]
    [InlineData("01.q3", "NaN")]
    [InlineData("01.q4", "abca")]
    [InlineData("99.q1", "a")]
    public void What_is_no_answer_is_refused_and_not_recorded(string id, string answer)
    {
        using var learner = new TemporaryLearner();
        Assert.Throws<ArgumentException>(() => Quiz.Answer(id, answer));
        Assert.Empty(learner.Tracker.Read().Events);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_does_not_give_the_answer_away(string id)
    {
        var (quiz, view) = (Curriculum.Course.Quiz(id), Quiz.Show(id));
        foreach (var shown in new[] { view.ToHtml(), view.ToString() })
        {
            Assert.DoesNotContain(quiz.Why, shown, StringComparison.Ordinal);
            Assert.All(quiz.Wrong!.Values, why => Assert.DoesNotContain(why, shown, StringComparison.Ordinal));
            if (quiz.Kind is QuizKind.Number or QuizKind.Output) Assert.DoesNotContain($">{quiz.Answer}<", shown, StringComparison.Ordinal);
        }

        Assert.Contains($"Quiz.Answer(\"{id}\", …)", view.ToString(), StringComparison.Ordinal);
    }
}
