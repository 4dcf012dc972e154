namespace DeepLearning;

/// <summary>Exercises that check themselves: the learner's own function is called with inputs that the notebook does not show.</summary>
/// <example><code>
/// double[] Softmax(double[] z) => …;
/// Exercise.Check("02.e3", Softmax)
/// </code></example>
public static class Exercise
{
    private const string SolutionsFolder = "solutions";

    /// <summary>How long all calls of one check may take together.</summary>
    public static TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries a function and records the result. What it throws and how long it takes is part of the result, never an error.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">The learner's function.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or the function has another shape than it asks for.</exception>
    public static LearningResult Check(string id, Delegate answer) => Check(id, (object)answer);

    /// <summary>Tries a value and records the result; see <see cref="Check(string, Delegate)"/>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">The learner's value.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or the value has another type than it asks for.</exception>
    public static LearningResult Check(string id, object answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var entry = Curriculum.Course.Exercise(id);
        var failure = HiddenTest.Of(id).FirstFailure(answer, TimeLimit);
        var tries = 1 + Tries(id);
        Tracker.Default.Record(id, failure is null);
        if (failure is null) return new(id, true, $"{entry.Title}: all hidden cases pass.");
        var next = tries <= entry.Hints.Count ? $"\nFor a hint: Exercise.Hint(\"{id}\")" : $"\nStill stuck? Exercise.Solution(\"{id}\") shows one way.";
        return new(id, false, failure + next);
    }

    /// <summary>A hint: the more tries, the more it gives away.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static string Hint(string id)
    {
        var hints = Curriculum.Course.Exercise(id).Hints;
        var number = Math.Clamp(Tries(id), 1, hints.Count);
        return $"Hint {number} of {hints.Count}: {hints[number - 1]}";
    }

    /// <summary>The reference solution, after at least one try.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    /// <exception cref="FileNotFoundException">The solutions are not beside the notebooks.</exception>
    public static string Solution(string id)
    {
        _ = Curriculum.Course.Exercise(id);
        if (Tries(id) == 0) return $"Try {id} first: Exercise.Check(\"{id}\", …). What you found out yourself stays.";
        var file = Path.Combine(SolutionsFolder, id + ".cs");
        return File.Exists(file) ? File.ReadAllText(file) : throw new FileNotFoundException(
            $"The solution of {id} should be in {Path.GetFullPath(file)}. Run this in the notebooks folder.", file);
    }

    private static int Tries(string id) => Tracker.Default.Read().Events.Count(step => step.Id == id);
}
