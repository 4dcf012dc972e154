namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that a cell has shown, and the handle to show another in its place.</summary>
public class DisplayedValue
{
    private readonly DisplaySink _sink;

    private DisplayedValue(object? value, IReadOnlyList<FormattedValue> formattedValues, DisplaySink sink)
    {
        Value = value;
        FormattedValues = formattedValues;
        _sink = sink;
    }

    /// <summary>The id that ties updates to this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>True once <see cref="Update"/> has been called.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The forms of the value, one per mime type.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The value that is shown now.</summary>
    public object? Value { get; private set; }

    /// <summary>Shows another value in this place, in whichever cell it stands. Any thread may call it.</summary>
    public void Update(object? updatedValue)
    {
        IsUpdated = true;
        Value = updatedValue;
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue);
        _sink.Update(this);
    }

    internal static DisplayedValue Show(object? value, IReadOnlyList<FormattedValue> formattedValues)
    {
        var shown = new DisplayedValue(value, formattedValues, DisplaySink.Current);
        shown._sink.Show(shown);
        return shown;
    }
}
