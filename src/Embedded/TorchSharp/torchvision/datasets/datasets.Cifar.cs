using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class datasets
    {
        private const int CifarImageSize = 3 * 32 * 32;

        /// <summary>
        /// Photographs of ten kinds of things (Krizhevsky 2009): <c>data</c> <c>[3, 32, 32]</c>, <c>label</c> 0–9. Read from the files
        /// <c>root/CIFAR10/cifar-10-batches-bin/*.bin</c>.
        /// </summary>
        /// <param name="root">Where the folder <c>CIFAR10</c> is.</param>
        /// <param name="train">50 000 images to learn from, else 10 000 to test with.</param>
        /// <param name="download">Fetch the archive and unpack it, if a file is missing.</param>
        /// <param name="target_transform">Is given each image, <c>[3, 32, 32]</c>.</param>
        /// <exception cref="FileNotFoundException">A file is missing.</exception>
        /// <exception cref="InvalidDataException">A file is damaged.</exception>
        public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download = false, ITransform? target_transform = null)
        {
            string[] files = train ? [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin")] : ["test_batch.bin"];
            var records = CifarRecords(
                root, "CIFAR10", "cifar-10-binary.tar.gz", "cifar-10-batches-bin", files, ["label"], 10000, download);
            return new LabeledImages(records.images, [3, 32, 32], records.labels, target_transform);
        }

        /// <inheritdoc cref="CIFAR10(string, bool, bool, ITransform)"/>
        public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download, Func<Tensor, Tensor> target_transform) =>
            CIFAR10(root, train, download, new Lambda(target_transform));

        /// <summary>
        /// Photographs of a hundred kinds of things in twenty categories (Krizhevsky 2009): <c>data</c> <c>[3, 32, 32]</c>, <c>label</c>
        /// 0–99, <c>categories</c> 0–19. Read from the files <c>root/CIFAR100/cifar-100-binary/*.bin</c>.
        /// </summary>
        /// <param name="root">Where the folder <c>CIFAR100</c> is.</param>
        /// <param name="train">50 000 images to learn from, else 10 000 to test with.</param>
        /// <param name="download">Fetch the archive and unpack it, if a file is missing.</param>
        /// <param name="target_transform">Is given each image, <c>[3, 32, 32]</c>.</param>
        /// <exception cref="FileNotFoundException">A file is missing.</exception>
        /// <exception cref="InvalidDataException">A file is damaged.</exception>
        public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download = false, ITransform? target_transform = null)
        {
            var (file, count) = train ? ("train.bin", 50000) : ("test.bin", 10000);
            var records = CifarRecords(
                root, "CIFAR100", "cifar-100-binary.tar.gz", "cifar-100-binary", [file], ["categories", "label"], count, download);
            return new LabeledImages(records.images, [3, 32, 32], records.labels, target_transform);
        }

        /// <inheritdoc cref="CIFAR100(string, bool, bool, ITransform)"/>
        public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download, Func<Tensor, Tensor> target_transform) =>
            CIFAR100(root, train, download, new Lambda(target_transform));

        /// <summary>Records of labels, a byte each, and an image, one after another.</summary>
        private static (byte[] images, (string, byte[])[] labels) CifarRecords(
            string root, string name, string archive, string folder, string[] files, string[] labelNames, int perFile, bool download)
        {
            var home = Path.Join(root, name);
            string[] paths = [.. files.Select(file => Path.Join(home, folder, file))];
            if (download && !paths.All(File.Exists))
            {
                DataFile.Fetch("https://www.cs.toronto.edu/~kriz/" + archive, Path.Join(home, archive));
                utils.extract_archive(Path.Join(home, archive));
            }
            var count = files.Length * perFile;
            var images = new byte[count * CifarImageSize];
            var labels = labelNames.Select(label => (label, values: new byte[count])).ToArray();
            var size = labels.Length + CifarImageSize;
            for (var (f, i) = (0, 0); f < paths.Length; f++)
            {
                var content = DataFile.Read(paths[f]);
                if (content.Length != perFile * size)
                    throw new InvalidDataException(
                        $"Not a proper {name} file: '{paths[f]}' has {content.Length} bytes, expected {perFile} records of {size}.");
                for (var record = content.AsSpan(); record.Length > 0; record = record[size..], i++)
                {
                    for (var k = 0; k < labels.Length; k++) labels[k].values[i] = record[k];
                    record[labels.Length..size].CopyTo(images.AsSpan(i * CifarImageSize));
                }
            }
            return (images, labels);
        }
    }
}
