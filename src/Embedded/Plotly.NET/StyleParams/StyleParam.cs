namespace Plotly.NET;

/// <summary>The words that plotly.js attributes take, one nested class per kind.</summary>
public static partial class StyleParam
{
    /// <summary>A word of plotly.js with the value that is written for it.</summary>
    public abstract class Keyword
    {
        private protected Keyword(object value) => Value = value;

        internal object Value { get; }

        /// <summary>The word as plotly.js spells it.</summary>
        public override string ToString() => Value.ToString()!;
    }
}
