using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class io
    {
        /// <summary>The bytes of a file, as a 1-d tensor.</summary>
        public static Tensor read_file(string filename) => Creation.List<byte>(File.ReadAllBytes(filename));

        /// <inheritdoc cref="read_file"/>
        public static async Task<Tensor> read_file_async(string filename) =>
            Creation.List<byte>(await File.ReadAllBytesAsync(filename).ConfigureAwait(false));

        /// <summary>Writes the bytes of a 1-d tensor, over what the file held before.</summary>
        /// <exception cref="ArgumentException">The tensor is not a 1-d one of bytes.</exception>
        public static void write_file(string filename, Tensor data)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (data.dtype != ScalarType.Byte || data.Rank != 1)
                throw new ArgumentException($"Input tensor should be 1-dimensional and uint8, got {data.dtype.TorchName()} "
                    + $"{Shape.Text(data.Sizes)}", nameof(data));
            using var contiguous = data.contiguous();
            File.WriteAllBytes(filename, contiguous.bytes);
        }

        /// <inheritdoc cref="write_file"/>
        /// <remarks>There is no task to wait for, so the file is written when this returns.</remarks>
        public static void write_file_async(string filename, Tensor data) => write_file(filename, data);
    }
}
