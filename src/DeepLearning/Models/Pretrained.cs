namespace DeepLearning;

/// <summary>
/// The weights of models that others trained and published. Each file is looked for as data sets are: in the folders that DL_DATA names,
/// in the cache, else on the network; what is read has the size and the SHA-256 that data/manifest.json states.
/// </summary>
public static class Pretrained
{
    /// <summary>
    /// The weights of a <see cref="CifarResNet"/> of 20 layers, trained on CIFAR-10 by Yerlan Idelbayev: 8.27 % of the 10,000 test images
    /// wrong, as published with the file. It wants images with the mean (0.485, 0.456, 0.406) taken away, divided by
    /// (0.229, 0.224, 0.225).
    /// </summary>
    /// <exception cref="DataUnavailableException">The file is not on this machine and could not be fetched.</exception>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the published one.</exception>
    public static StateDict CifarResNet20() => CifarResNet20(new DataCache());

    internal static StateDict CifarResNet20(DataCache cache) => Read(cache, "resnet-cifar10").WithoutPrefix("module.");

    private static StateDict Read(DataCache cache, string name)
    {
        var set = DataManifest.Find(name);
        var file = set.Files[0];
        cache.Open(set, file).Dispose(); // checks it, and fetches it first if need be
        return StateDict.Load(cache.Find(set, file)!);
    }
}
