using TorchSharp.Vision;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Data sets of images, read from files on disk. A sample has <c>data</c>, an image of values byte / 256, and <c>label</c>.
    /// </summary>
    public static partial class datasets
    {
        /// <summary>
        /// Handwritten digits of LeCun et al. (1998): <c>data</c> <c>[1, 28, 28]</c>, <c>label</c> 0–9. Read from the files
        /// <c>root/mnist/test_data/*-ubyte</c>, or <c>root/mnist/*-ubyte.gz</c>.
        /// </summary>
        /// <param name="root">Where the folder <c>mnist</c> is.</param>
        /// <param name="train">60 000 images to learn from, else 10 000 to test with.</param>
        /// <param name="download">Fetch files that are missing.</param>
        /// <param name="target_transform">Is given each image as a batch of one, <c>[1, 1, 28, 28]</c>.</param>
        /// <exception cref="FileNotFoundException">A file is missing.</exception>
        /// <exception cref="InvalidDataException">A file is damaged.</exception>
        public static torch.utils.data.Dataset MNIST(string root, bool train, bool download = false, ITransform? target_transform = null) =>
            Digits(root, "mnist", "https://ossci-datasets.s3.amazonaws.com/mnist/", train, download, target_transform);

        /// <summary>
        /// Pictures of clothes of Xiao et al. (2017), in the format of <see cref="MNIST"/>, from the folder <c>fashion-mnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset FashionMNIST(
            string root, bool train, bool download = false, ITransform? target_transform = null) =>
            Digits(root, "fashion-mnist", "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/", train, download, target_transform);

        /// <summary>
        /// Handwritten Japanese characters of Clanuwat et al. (2018), in the format of <see cref="MNIST"/>, from the folder <c>kmnist</c>.
        /// </summary>
        /// <inheritdoc cref="MNIST"/>
        public static torch.utils.data.Dataset KMNIST(
            string root, bool train, bool download = false, ITransform? target_transform = null) =>
            Digits(root, "kmnist", "http://codh.rois.ac.jp/kmnist/dataset/kmnist/", train, download, target_transform);

        private static LabeledImages Digits(
            string root, string name, string address, bool train, bool download, ITransform? transform)
        {
            var folder = Path.Join(root, name);
            var part = train ? "train" : "t10k";
            var (images, size) = Read($"{part}-images-idx3-ubyte", 3);
            var (labels, _) = Read($"{part}-labels-idx1-ubyte", 1);
            if (size[0] != labels.Length)
                throw new InvalidDataException($"'{folder}' has {size[0]} images, but {labels.Length} labels.");
            return new(images, [1, size[1], size[2]], [("label", labels)], transform, inBatch: true);

            (byte[], int[]) Read(string file, int dimensions)
            {
                var (plain, zipped) = (Path.Join(folder, "test_data", file), Path.Join(folder, file + ".gz"));
                if (File.Exists(plain)) return IdxFile.Read(plain, dimensions);
                if (download) DataFile.Fetch(address + file + ".gz", zipped);
                return IdxFile.Read(zipped, dimensions);
            }
        }
    }
}
