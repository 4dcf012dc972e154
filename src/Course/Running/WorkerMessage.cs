using System.Text.Json.Serialization;
using Notebooks;

namespace Course;

/// <summary>What a worker tells the process that started it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Progressed), "progressed")]
[JsonDerivedType(typeof(ClaimPassed), "claim")]
[JsonDerivedType(typeof(RunEnded), "ended")]
internal abstract record WorkerMessage;

/// <summary>A step of the run, and the most memory the process has held so far, in bytes.</summary>
internal sealed record Progressed(NotebookEvent Step, long PeakMemory) : WorkerMessage;

/// <summary>A claim of the notebook holds.</summary>
internal sealed record ClaimPassed(string Claim) : WorkerMessage;

/// <summary>The run is over.</summary>
internal sealed record RunEnded(NotebookRunStatus Status) : WorkerMessage;
