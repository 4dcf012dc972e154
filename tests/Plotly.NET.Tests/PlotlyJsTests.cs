using System.IO.Compression;
using System.Security.Cryptography;

namespace Plotly.NET.Tests;

public class PlotlyJsTests
{
    [Fact]
    public void TheLibraryIsTheOneThatWasPublished()
    {
        using var packed = typeof(GenericChart).Assembly.GetManifestResourceStream("plotly-2.27.1.min.js.gz")!;
        using var library = new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(
            "957c06d407f784f1093a7353da7a3d5a86f90590df447bc831ec9dab315eb267",
            Convert.ToHexStringLower(SHA256.HashData(library)));
    }
}
