namespace Notebooks;

/// <summary>What could stand in a place of an unfinished cell.</summary>
/// <param name="Start">Where the word to replace begins, an index in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The candidates, in order.</param>
public sealed record Completions(int Start, int End, IReadOnlyList<Completion> Items);

/// <summary>One candidate.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, …</param>
public sealed record Completion(string Text, string Kind);
