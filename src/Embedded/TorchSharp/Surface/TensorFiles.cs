using TorchSharp.Utils.Archives;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Writes the tensor to a file in libtorch's format, which TorchScript reads, too.</summary>
        public void save(string location) => TensorArchive.Save(this, location);

        /// <summary>Reads a tensor from a file in libtorch's format.</summary>
        /// <exception cref="InvalidDataException">The file is no archive of a tensor.</exception>
        public static Tensor load(string location) => TensorArchive.Load(location);

        /// <summary>Reads a tensor in TorchSharp's format.</summary>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <summary>Reads a tensor in TorchSharp's format from a stream, and closes it.</summary>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream);
            return Load(reader);
        }

        /// <summary>Reads a tensor in TorchSharp's format from a file.</summary>
        public static Tensor Load(string location) => Load(File.OpenRead(location));
    }

    /// <inheritdoc cref="Tensor.save"/>
    public static void save(Tensor t, string location) => t.save(location);

    /// <inheritdoc cref="Tensor.load"/>
    public static Tensor load(string location) => Tensor.load(location);
}
