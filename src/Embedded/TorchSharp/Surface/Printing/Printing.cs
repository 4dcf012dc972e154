using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, dtype and device: <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => TensorText.Metadata(this);

        /// <summary>The elements in the default style, or only <see cref="ToString()"/>.</summary>
        /// <param name="disamb">True to write the elements.</param>
        /// <param name="fltFormat">The .NET format of floating-point numbers.</param>
        /// <param name="width">Characters per line (Julia style).</param>
        /// <param name="cultureInfo">How numbers are written; invariant by default.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            ToString(disamb ? torch.TensorStringStyle : TorchSharp.TensorStringStyle.Metadata, fltFormat, width, cultureInfo, newLine);

        /// <summary>The tensor as text.</summary>
        /// <param name="style">How.</param>
        /// <param name="fltFormat">The .NET format of floating-point numbers.</param>
        /// <param name="width">Characters per line (Julia style).</param>
        /// <param name="cultureInfo">How numbers are written; invariant by default.</param>
        /// <param name="newLine">What ends a line.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such style.</exception>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            using var scope = Scoped.Open();
            var text = new TensorText(detach(), fltFormat ?? PrintOptions.FloatFormat, width ?? PrintOptions.LineWidth,
                cultureInfo ?? CultureInfo.InvariantCulture, newLine ?? PrintOptions.NewLine);
            return (style == TorchSharp.TensorStringStyle.Default ? PrintOptions.Style : style) switch
            {
                TorchSharp.TensorStringStyle.Metadata => TensorText.Metadata(this),
                TorchSharp.TensorStringStyle.Julia => text.Julia(),
                TorchSharp.TensorStringStyle.Numpy => text.Numpy(),
                TorchSharp.TensorStringStyle.CSharp => text.CSharp(),
                _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Unsupported tensor string style"),
            };
        }
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>The tensor as text, in the default style or another.</summary>
    public static string str(
        this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text: shape, dtype, device, and aligned columns.</summary>
    public static string jlstr(
        this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text: nested brackets.</summary>
    public static string npstr(
        this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The tensor as text: shape, dtype, device, and a C# array initializer.</summary>
    public static string cstr(
        this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>Shape, dtype and device.</summary>
    public static string metastr(this torch.Tensor tensor) => tensor.ToString(TensorStringStyle.Metadata);

    /// <summary>Writes the tensor to the console, and returns it.</summary>
    public static torch.Tensor print(
        this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null,
        TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
