using System.Globalization;

namespace DeepLearning;

/// <summary>Questions to a learner, who answers in the cell below.</summary>
/// <example><code>
/// Quiz.Show("02.q1")
/// Quiz.Answer("02.q1", "b")
/// </code></example>
public static class Quiz
{
    /// <summary>The question and how to answer it.</summary>
    /// <exception cref="ArgumentException">There is no such question.</exception>
    public static QuizView Show(string id) => new(Curriculum.Course.Quiz(id));

    /// <summary>Grades an answer, says why, and records it.</summary>
    /// <param name="id">The question.</param>
    /// <param name="answer">A letter or letters (upper or lower case), a number, or printed text, as the question asks for.</param>
    /// <exception cref="ArgumentException">There is no such question, or this is no answer to it; nothing is recorded.</exception>
    public static LearningResult Answer(string id, object answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var (correct, explanation) = Curriculum.Course.Quiz(id).Grade(Convert.ToString(answer, CultureInfo.InvariantCulture)!);
        Tracker.Default.Record(id, correct);
        return new(id, correct, explanation);
    }
}
