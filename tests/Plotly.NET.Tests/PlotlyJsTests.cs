using System.IO.Compression;
using System.Security.Cryptography;

namespace Plotly.NET.Tests;

public class PlotlyJsTests
{
    [Fact]
    public void TheLibraryIsTheOneThatWasPublished()
    {
        using var packed = typeof(GenericChart).Assembly.GetManifestResourceStream("plotly-2.28.0.min.js.gz")!;
        using var library = new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(
            "f33191858012cf263ca873b819c5e7405538183fe3d0e1a6d7b3e577867bcc37",
            Convert.ToHexStringLower(SHA256.HashData(library)));
    }
}
