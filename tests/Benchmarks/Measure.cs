using System.Diagnostics;

namespace Benchmarks;

/// <summary>
/// The time of a call in seconds: on the clock, and of the processors used, which does not count the time that other programs take.
/// </summary>
internal readonly record struct CallTime(double Clock, double Processor);

/// <summary>Takes times on machines that are never quite idle.</summary>
internal static class Measure
{
    const int Rounds = 9;
    static readonly TimeSpan roundTime = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan warmUpTime = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The median times of a call of each action. The actions take turns, so that a change in the machine's speed meets all of them;
    /// each turn repeats its action for about 20 ms.
    /// </summary>
    public static CallTime[] Calls(params Action[] actions)
    {
        var repeats = actions.Select(Repeats).ToArray();
        var times = actions.Select(_ => new List<CallTime>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
                times[i].Add(Time(actions[i], repeats[i]));
        }
        return [.. times.Select(rounds => new CallTime(Median(rounds, time => time.Clock), Median(rounds, time => time.Processor)))];
    }

    /// <summary>Calls the action until the runtime has compiled it for speed, and says how often it fits in a round.</summary>
    static int Repeats(Action action)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < warmUpTime;)
            action();
        var repeats = 1;
        while (Time(action, repeats).Processor * repeats < roundTime.TotalSeconds / 2)
            repeats *= 2;
        return repeats;
    }

    static CallTime Time(Action action, int repeats)
    {
        var (clock, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < repeats; i++)
            action();
        processor = Environment.CpuUsage.TotalTime - processor;
        return new(Stopwatch.GetElapsedTime(clock).TotalSeconds / repeats, processor.TotalSeconds / repeats);
    }

    static double Median(List<CallTime> times, Func<CallTime, double> time) => times.Select(time).Order().ElementAt(times.Count / 2);
}
