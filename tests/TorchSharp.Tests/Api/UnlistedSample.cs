#pragma warning disable // Types of shapes that the listing has no example of: what they do does not matter.
#nullable disable

namespace TorchSharp.Tests.UnlistedSample;

public interface IShape<in TIn, out TOut> where TIn : struct where TOut : class
{
    static abstract TOut Create(TIn value);
}

public class Shapes
{
    protected internal Shapes() { }
    public (int a, (int b, int c)[] d, int, int, int, int, int, int h, (int i, int) j) Long;
    public int[][,] Jagged;
    public string Initialized { get; init; }
    public event EventHandler<(int first, int second)> Changed;
    public ref readonly int Peek(in int value, ref readonly int other, params ReadOnlySpan<string> names) => throw null;
    public sealed override string ToString() => "";
    public static Shapes operator ++(Shapes value) => value;
    public static void Defaults(DayOfWeek day = DayOfWeek.Friday, DayOfWeek? none = null, decimal money = 1.5m, string text = "\"\\", Guid id = default, float tiny = 1e-8f) { }
    protected sealed class Nested;
    private protected void Hidden() { }
}
