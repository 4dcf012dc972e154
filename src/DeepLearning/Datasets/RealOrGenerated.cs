namespace DeepLearning;

/// <summary>The one place where generated data takes the place of real data, which it says aloud and notes in the origin.</summary>
internal static class RealOrGenerated
{
    /// <summary>The real data; where it is not to be had, the generated.</summary>
    /// <param name="title">The real data's name, as the beginning of a sentence.</param>
    /// <param name="standIn">What takes its place, in the plural.</param>
    /// <param name="say">Tells the learner.</param>
    /// <param name="real">Loads the real data.</param>
    /// <param name="generated">Generates what stands in for it.</param>
    /// <exception cref="InvalidDataException">The real data is there, and damaged: no reason to generate any.</exception>
    internal static T Choose<T>(string title, string standIn, Action<string> say, Func<T> real, Func<T> generated) where T : CourseData
    {
        try
        {
            return real();
        }
        catch (DataUnavailableException e)
        {
            var missing = $"{title} is not available ({e.Reason}), so {standIn} take its place. " +
                "To work with the real data, connect to the network, or put it into a folder named by DL_DATA.";
            say(missing);
            var data = generated();
            return data with { Origin = $"{data.Origin} {missing}" };
        }
    }
}
