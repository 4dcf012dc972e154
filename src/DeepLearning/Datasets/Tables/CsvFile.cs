using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace DeepLearning;

/// <summary>
/// Tables as text: a row a line, cells parted by commas, semicolons, tabs or bars (whichever the first line has), in double quotes
/// where they hold such a character themselves (RFC 4180). UTF-8. Empty lines do not count.
/// </summary>
internal static class CsvFile
{
    /// <summary>A table's cells.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="fileName">For messages.</param>
    /// <param name="columns">The columns' names, where the file has none; null: its first line has them.</param>
    /// <exception cref="InvalidDataException">The content is not such a table: the message names file, line and column.</exception>
    internal static (string[] Columns, string[][] Cells, int[] Lines) Read(Stream stream, string fileName, IReadOnlyList<string>? columns)
    {
        try
        {
            using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var reader = Sep.Reader(options => options with
            {
                HasHeader = false,
                Unescape = true,
                DisableColCountCheck = true, // checked here, to say where
                Trim = SepTrim.Outer,
                CultureInfo = CultureInfo.InvariantCulture,
            }).From(text);
            return Read(reader, fileName, columns);
        }
        catch (Exception e) when (e is DecoderFallbackException or NotSupportedException or ArgumentException)
        {
            throw Fault(fileName, $"is not a table in UTF-8 ({e.Message})");
        }
    }

    private static (string[] Columns, string[][] Cells, int[] Lines) Read(SepReader reader, string fileName, IReadOnlyList<string>? columns)
    {
        var (names, lines) = (columns?.ToArray(), new List<int>());
        List<string>[] cells = [];
        var next = 1;
        foreach (var row in reader)
        {
            (var line, next) = (next, row.LineNumberToExcl);
            if (row.ColCount == 1 && row[0].Span.IsEmpty) continue;
            if (names is null)
            {
                names = CheckNames(row, line, fileName);
                continue;
            }

            if (cells.Length == 0) cells = [.. names.Select(_ => new List<string>())];
            if (row.ColCount != names.Length)
                throw Fault(fileName, $"has {row.ColCount} cells in line {line}, expected {names.Length} ({string.Join(", ", names)})");
            lines.Add(line);
            for (var i = 0; i < names.Length; i++) cells[i].Add(row[i].ToString());
        }

        if (names is null) throw Fault(fileName, "is empty");
        if (lines.Count == 0) throw Fault(fileName, $"has no row below its columns' names ({string.Join(", ", names)})");
        return (names, [.. cells.Select(column => column.ToArray())], [.. lines]);
    }

    private static string[] CheckNames(SepReader.Row row, int line, string fileName)
    {
        var names = new string[row.ColCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = row[i].ToString();
            var where = $"in line {line}, column {i + 1}";
            if (names[i].Length == 0) throw Fault(fileName, $"has no name for a column {where}");
            if (Table.IsNumber(names[i], out _))
                throw Fault(fileName,
                    $"has the number {names[i]} {where}, where a column's name was expected: if it has no names, give them");
            if (Array.IndexOf(names, names[i]) < i) throw Fault(fileName, $"has a second column '{names[i]}' {where}");
        }

        return names;
    }

    private static InvalidDataException Fault(string fileName, string what) => new($"The table '{fileName}' {what}.");
}
