using System.Globalization;
using System.Numerics;
using System.Text;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Writes one tensor as text. Reads the elements it shows, and no others.</summary>
internal sealed class TensorText(Tensor tensor, string floatFormat, int width, CultureInfo culture, string newLine)
{
    private readonly StringBuilder text = new();

    /// <summary><c>[2x3], type = Float32, device = cpu</c>.</summary>
    public static string Metadata(Tensor x) => $"[{string.Join('x', x.shape)}], type = {x.dtype}, device = {x.device}";

    /// <summary>Metadata, then the last two dimensions as aligned columns, under a heading for each index of the others.</summary>
    public string Julia()
    {
        text.Append(Metadata(tensor));
        if (tensor.Rank == 0) text.Append(", value = ").Append(Elements(tensor)[0]);
        else if (tensor.Rank == 1) Columns([tensor]);
        else Planes(tensor, "");
        return text.ToString();
    }

    /// <summary>Nested brackets: <c>[[1, 2]</c>, line end, <c> [3, 4]]</c>.</summary>
    public string Numpy()
    {
        if (tensor.Rank == 0) return Elements(tensor)[0];
        Nested(tensor, '[', ']', "", rank => string.Concat(Enumerable.Repeat(newLine, rank - 1)), "");
        return text.ToString();
    }

    /// <summary>Metadata and an array initializer: <c>float [,] {</c> … <c>}</c>.</summary>
    public string CSharp()
    {
        text.Append(Metadata(tensor)).Append(", value = ");
        if (tensor.Rank == 0) return text.Append(Elements(tensor)[0]).ToString();
        var (type, suffix) = tensor.dtype switch
        {
            ScalarType.Float32 => ("float", "f"),
            ScalarType.Float16 => ("Half", ""),
            ScalarType.BFloat16 => ("BFloat16", ""),
            ScalarType.Float64 => ("double", ""),
            ScalarType.Int64 => ("long", "L"),
            ScalarType.Int32 => ("int", ""),
            ScalarType.Int16 => ("short", ""),
            ScalarType.Int8 => ("sbyte", ""),
            ScalarType.Byte => ("byte", ""),
            ScalarType.ComplexFloat32 => ("(float, float)", ""),
            ScalarType.ComplexFloat64 => ("System.Numerics.Complex", ""),
            _ => ("bool", ""),
        };
        var outer = tensor.Rank > 1 ? newLine : "";
        text.Append(outer).Append($"{type} [{new string(',', tensor.Rank - 1)}] ");
        Nested(tensor, '{', '}', suffix, _ => newLine, ",", outer);
        return text.ToString();
    }

    /// <summary>The planes of the last two dimensions, each with its index above.</summary>
    private void Planes(Tensor x, string place)
    {
        if (x.Rank == 2)
        {
            if (place.Length > 0) text.Append(newLine).Append($"[{place}..,..] =");
            Columns(x.unbind());
            return;
        }
        foreach (var (part, i) in x.unbind().Select((part, i) => (part, i))) Planes(part, $"{place}{i},");
    }

    /// <summary>Rows with aligned columns; as many columns as fit into the width in every row.</summary>
    private void Columns(Tensor[] rows)
    {
        text.Append(newLine);
        if (rows.Length == 0) return;
        var cells = Array.ConvertAll(rows, Fitting);
        var count = cells.Min(row => row.Count);
        var widths = Enumerable.Range(0, count).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var cut = count < rows[0].Sizes[0] ? " ..." : "";
        foreach (var row in cells)
        {
            for (var column = 0; column < count; column++) text.Append(' ').Append(row[column].PadLeft(widths[column]));
            text.Append(cut).Append(newLine);
        }
    }

    /// <summary>The first elements of a row, with room left for an ellipsis.</summary>
    private List<string> Fitting(Tensor row)
    {
        var cells = new List<string>();
        var room = width - " ...".Length;
        // No more than fit if each took one character and a space.
        using var first = Operators.Views.Slice(row, 0, 0, Math.Max(room / 2 + 1, 0), 1);
        foreach (var cell in Elements(first))
        {
            if (cell.Length > room) break;
            cells.Add(cell);
            room -= cell.Length + 1;
        }
        return cells;
    }

    private void Nested(Tensor x, char open, char close, string suffix, Func<int, string> lineEnd, string comma, string outer = "")
    {
        text.Append(open);
        if (outer.Length > 0) text.Append(outer).Append(' ');
        var shown = x.Rank == 1 ? PrintOptions.MaxColumns : PrintOptions.MaxRows;
        var cut = x.Rank == 1 ? "... " : Indent(x.Rank) + " ..." + lineEnd(x.Rank);
        var size = x.Sizes[0];
        var (leading, trailing) = size <= shown ? (size, 0) : (shown - shown / 2, shown / 2);
        Items(0, leading, leading < size);
        if (leading < size) text.Append(cut);
        Items(size - trailing, size, false);
        text.Append(outer).Append(close);

        void Items(long from, long to, bool more)
        {
            using var items = Operators.Views.Slice(x, 0, from, to, 1);
            if (x.Rank == 1)
            {
                text.Append(string.Join(", ", Elements(items).Select(item => item + suffix))).Append(more && to > from ? ", " : "");
                return;
            }
            for (var i = from; i < to; i++)
            {
                if (i > 0) text.Append(Indent(x.Rank - 1));
                using var part = Operators.Views.Select(x, 0, i);
                Nested(part, open, close, suffix, lineEnd, comma);
                if (i + 1 < to || more) text.Append(comma).Append(lineEnd(x.Rank));
            }
        }
    }

    /// <summary>What puts a bracket of this rank below the first one.</summary>
    private string Indent(int rank) => new(' ', tensor.Rank - rank);

    /// <summary>The elements in row-major order.</summary>
    private string[] Elements(Tensor x) => x.dtype switch
    {
        ScalarType.Float32 => Array.ConvertAll(x.data<float>().ToArray(), v => v.ToString(floatFormat, culture)),
        ScalarType.Float64 => Array.ConvertAll(x.data<double>().ToArray(), v => v.ToString(floatFormat, culture)),
        ScalarType.Float16 => Array.ConvertAll(x.data<Half>().ToArray(), v => v.ToString(floatFormat, culture)),
        ScalarType.BFloat16 => Array.ConvertAll(x.data<BFloat16>().ToArray(), v => ((float)v).ToString(floatFormat, culture)),
        ScalarType.Int64 => Array.ConvertAll(x.data<long>().ToArray(), v => v.ToString(culture)),
        ScalarType.Int32 => Array.ConvertAll(x.data<int>().ToArray(), v => v.ToString(culture)),
        ScalarType.Int16 => Array.ConvertAll(x.data<short>().ToArray(), v => v.ToString(culture)),
        ScalarType.Int8 => Array.ConvertAll(x.data<sbyte>().ToArray(), v => v.ToString(culture)),
        ScalarType.Byte => Array.ConvertAll(x.data<byte>().ToArray(), v => v.ToString(culture)),
        ScalarType.Bool => Array.ConvertAll(x.data<bool>().ToArray(), v => v.ToString(culture)),
        ScalarType.ComplexFloat32 => Array.ConvertAll(x.data<(float, float)>().ToArray(), v => Text(new(v.Item1, v.Item2))),
        ScalarType.ComplexFloat64 => Array.ConvertAll(x.data<Complex>().ToArray(), Text),
        _ => throw Operators.Elementwise.Unsupported(x.dtype, "printing"),
    };

    /// <summary>"1+2i", "1-2i", "2i", "1": a part that is 0 is left out.</summary>
    private string Text(Complex z)
    {
        var (real, imaginary) = (z.Real.ToString(floatFormat, culture), z.Imaginary.ToString(floatFormat, culture) + "i");
        return z.Imaginary == 0 ? real : z.Real == 0 ? imaginary : z.Imaginary < 0 ? real + imaginary : $"{real}+{imaginary}";
    }
}
