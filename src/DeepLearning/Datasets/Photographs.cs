using System.Formats.Tar;
using System.IO.Compression;

namespace DeepLearning;

public static partial class Datasets
{
    private static readonly string[] PhotographNames = ["astronaut", "camera", "chelsea", "coffee"];

    // As they lie in the archive; the first is the one that can be fetched.
    private static readonly string[] PaintingNames = ["udnie", "candy", "mosaic", "rain-princess"];

    /// <summary>
    /// Photographs: an astronaut, a man with a camera (gray), a cat and a cup of coffee, from scikit-image; and Picabia's painting Udnie
    /// (1913). Where an archive photos.tar.gz is at hand, its other paintings come along. Where the files are neither on this machine nor
    /// to be fetched, <see cref="GeneratedPhotographs"/> take their place, which is printed and stands in <see cref="CourseData.Origin"/>.
    /// </summary>
    /// <exception cref="InvalidDataException">A file in a folder that DL_DATA names is not the one.</exception>
    public static PhotographData Photographs() => Photographs(new DataCache(), Console.Out.WriteLine);

    /// <summary>Painted landscapes in the place of photographs, four of them, [3, 300, 400]; and three paintings in different manners,
    /// [3, 320, 320].</summary>
    /// <param name="seed">The same seed gives the same pictures.</param>
    public static PhotographData GeneratedPhotographs(long seed = 0) => new()
    {
        Name = "Generated photographs",
        Photographs = [.. Enum.GetValues<SceneKind>().Select(
            kind => new Picture(kind.ToString().ToLowerInvariant(), SceneGenerator.Paint(kind, seed)))],
        Paintings = [.. Enum.GetValues<PaintingManner>().Select(
            manner => new Picture(manner.ToString().ToLowerInvariant(), PaintingGenerator.Paint(manner, seed)))],
        IsReal = false,
        Origin = $"Landscapes and paintings made by a program (seed {seed}).",
    };

    internal static PhotographData Photographs(DataCache cache, Action<string> say)
    {
        var (set, paintings) = (DataManifest.Find("photographs"), DataManifest.Find("paintings"));
        var archive = set.File("photos.tar.gz");
        return RealOrGenerated.Choose(
            "The set of photographs", "generated landscapes", say,
            real: () => cache.Find(set, archive) is null ? Files() : Archive(),
            generated: () => GeneratedPhotographs());

        PhotographData Files() => RealPhotographs(
            [.. PhotographNames.Select(name => Read(set, set.File($"{name}.png"), name))],
            [.. paintings.Files.Select(file => Read(paintings, file, Path.GetFileNameWithoutExtension(file.Name)))]);

        PhotographData Archive()
        {
            using var stream = cache.Open(set, archive);
            using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            var pictures = ReadPictures(unzipped);
            return RealPhotographs([.. PhotographNames.Select(Named)], [.. PaintingNames.Select(Named)]);

            Picture Named(string name) => pictures.TryGetValue(name, out var picture)
                ? picture
                : throw new InvalidDataException($"The archive '{archive.Name}' has no picture '{name}'.");
        }

        Picture Read(DataSource source, DataFile file, string name)
        {
            using var stream = cache.Open(source, file);
            return new(name, Images.Rgb(Images.Read(stream, file.Name)));
        }
    }

    private static Dictionary<string, Picture> ReadPictures(Stream archive)
    {
        var pictures = new Dictionary<string, Picture>();
        using var reader = new TarReader(archive);
        while (reader.GetNextEntry() is { } entry)
        {
            var (file, name) = (Path.GetFileName(entry.Name), Path.GetFileNameWithoutExtension(entry.Name));
            if (entry.DataStream is { } content && (PhotographNames.Contains(name) || PaintingNames.Contains(name)))
                pictures[name] = new(name, Images.Rgb(Images.Read(content, file)));
        }

        return pictures;
    }

    private static PhotographData RealPhotographs(IReadOnlyList<Picture> photographs, IReadOnlyList<Picture> paintings) => new()
    {
        Name = "Photographs",
        Photographs = photographs,
        Paintings = paintings,
        IsReal = true,
        Origin = "Photographs from scikit-image (astronaut: NASA; camera: Lav Varshney; chelsea: Stéfan van der Walt; coffee: Rachel "
            + $"Michetti) and {(paintings.Count == 1 ? "Udnie, a painting by Francis Picabia (1913)" : "paintings for style transfer")}.",
    };
}
