using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeepLearning;

/// <summary>One try at a quiz, an exercise or a project.</summary>
/// <param name="At">When.</param>
/// <param name="Id">What, such as 02.e1.</param>
/// <param name="Passed">Whether it was right.</param>
public sealed record LearningEvent(DateTimeOffset At, string Id, bool Passed);

/// <summary>All that is kept of a learner: what was tried, and when. The rest is computed.</summary>
/// <param name="Version">The format of the document.</param>
/// <param name="Events">The tries, oldest first.</param>
public sealed record LearnerRecord(int Version, IReadOnlyList<LearningEvent> Events)
{
    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A learner who has done nothing yet.</summary>
    public static LearnerRecord Empty { get; } = new(CurrentVersion, []);

    /// <summary>The ids that were passed at least once.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Completed => Events.Where(step => step.Passed).Select(step => step.Id).ToHashSet();

    /// <summary>How many days in a row something was done, up to today or yesterday; a day is one of the calendar at <paramref name="now"/>'s offset.</summary>
    public int Streak(DateTimeOffset now)
    {
        var days = Events.Select(step => DateOnly.FromDateTime(step.At.ToOffset(now.Offset).Date)).ToHashSet();
        var day = DateOnly.FromDateTime(now.Date);
        if (!days.Contains(day)) day = day.AddDays(-1);
        var streak = 0;
        for (; days.Contains(day); day = day.AddDays(-1)) streak++;
        return streak;
    }

    /// <summary>The document.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <exception cref="LearnerRecordException">The text is no such document, or one of a later course; <paramref name="path"/> is named.</exception>
    internal static LearnerRecord Parse(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var version = document.RootElement.GetProperty("version").GetInt32();
            if (version > CurrentVersion)
                throw new LearnerRecordException($"{path} is from a later version of this course ({version}, this one reads {CurrentVersion}). Update the course; the file is left as it is.");
            return document.Deserialize<LearnerRecord>(Options)!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new LearnerRecordException($"{path} is damaged: {e.Message} It is left as it is; move it away to begin anew, or import a copy.", e);
        }
    }
}

/// <summary>A learner's record that cannot be read.</summary>
public sealed class LearnerRecordException : Exception
{
    /// <summary>An error without words.</summary>
    public LearnerRecordException() { }

    /// <summary>An error.</summary>
    public LearnerRecordException(string message) : base(message) { }

    /// <summary>An error with its cause.</summary>
    public LearnerRecordException(string message, Exception innerException) : base(message, innerException) { }
}
