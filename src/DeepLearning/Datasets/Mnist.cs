namespace DeepLearning;

public static partial class Datasets
{
    /// <summary>MNIST's pixels as published: 60,000 digits to train on and 10,000 to test with.</summary>
    /// <exception cref="DataUnavailableException">They are not on this machine and could not be fetched.</exception>
    internal static (RawImages Train, RawImages Test) RawMnist(DataCache cache)
    {
        var set = DataManifest.Find("mnist");
        return (Part("train"), Part("t10k"));

        RawImages Part(string part)
        {
            var (images, labels) = (set.File($"{part}-images-idx3-ubyte.gz"), set.File($"{part}-labels-idx1-ubyte.gz"));
            return new(Read(images), Read(labels), images.Shape[1], images.Shape[2]);
        }

        byte[] Read(DataFile file)
        {
            using var stream = cache.Open(set, file);
            return Idx.Read(stream, file.Name, file.Shape);
        }
    }
}
