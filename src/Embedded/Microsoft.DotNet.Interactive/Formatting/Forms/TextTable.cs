using System.Data;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Rows of text under headings: the common middle of plain-text and HTML tables.</summary>
internal sealed record TextTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string? Rest)
{
    /// <summary>The table of a value, when a table is the right form for it; null for scalars and for sequences of scalars.</summary>
    public static TextTable? Of(object? value) => value is DataTable table ? OfDataTable(table) : Shapes.Of(value) switch
    {
        Shape.Dictionary => OfDictionary(value!),
        Shape.Sequence => OfSequence(Items.Of(value!)),
        _ => null,
    };

    /// <summary>One object's members, one to a row.</summary>
    public static TextTable OfMembers(object value) =>
        new(["name", "value"], [.. Member.Of(value).Select(member => (string[])[member.Name, InlineText.Of(member.Value, 1)])], null);

    /// <summary>Columns aligned by spaces: numbers to the right, everything else to the left.</summary>
    public void WritePlain(TextWriter writer)
    {
        var columns = Enumerable.Range(0, Headings.Count);
        var widths = columns.Select(c => Rows.Append(Headings).Max(row => OneLine(row[c]).Length)).ToArray();
        var numeric = columns.Select(c => Rows.All(row => IsNumber(row[c]))).ToArray();
        var lines = Rows.Prepend([.. widths.Select(width => new string('-', width))]).Prepend(Headings)
            .Select(row => string.Join("  ", row.Select((text, c) => Align(OneLine(text), widths[c], numeric[c]))).TrimEnd());
        writer.Write(string.Join('\n', lines.Concat(Rest is null ? [] : [Rest])));
    }

    private static TextTable OfDataTable(DataTable table)
    {
        var rows = Items.Of(table.Rows);
        return new(
            [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            [.. rows.Shown.Select(row => (string[])[.. ((DataRow)row!).ItemArray.Select(item => InlineText.Of(item is DBNull ? null : item, 1))])],
            rows.Rest);
    }

    private static TextTable OfDictionary(object dictionary)
    {
        var entries = InlineText.DictionaryEntries(dictionary, out var rest);
        return new(["key", "value"], [.. entries.Select(entry => (string[])[InlineText.Of(entry.Key, 1), InlineText.Of(entry.Value, 1)])], rest);
    }

    private static TextTable? OfSequence(Items items)
    {
        if (items.Shown.Count == 0 || items.Shown.Any(item => Shapes.Of(item) != Shape.Members || Formatter.IsCustom(item))) return null;
        var rows = items.Shown.Select(item => Member.Of(item!)).ToList();
        var names = rows.SelectMany(row => row.Select(member => member.Name)).Distinct().Take(Member.Limit).ToArray();
        return new(
            ["index", .. names],
            [.. rows.Select((row, i) => (string[])[$"{i}", .. names.Select(name => Cell(row, name))])],
            items.Rest);
    }

    private static string Cell(IReadOnlyList<Member> row, string name) =>
        row.FirstOrDefault(member => member.Name == name) is { Name: not null } found ? InlineText.Of(found.Value, 1) : "";

    private static bool IsNumber(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static string Align(string text, int width, bool toTheRight) => toTheRight ? text.PadLeft(width) : text.PadRight(width);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
