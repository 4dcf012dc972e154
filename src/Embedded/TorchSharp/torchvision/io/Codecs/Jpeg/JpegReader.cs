using System.Buffers.Binary;

namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// Decodes JPEG (ITU T.81) with Huffman codes and 8 bits per sample, sequential and progressive; grey, YCbCr, RGB and CMYK, the latter to
/// RGB. Orientation and color profiles are ignored.
/// </summary>
internal sealed class JpegReader
{
    /// <summary>Encoders write about ten. More than this are there to keep a decoder busy.</summary>
    private const int MaxScans = 200;

    private readonly byte[] file;
    private readonly ushort[]?[] quantization = new ushort[]?[4];
    private readonly HuffmanTable?[] dc = new HuffmanTable?[4], ac = new HuffmanTable?[4];
    private int restartInterval;
    private int? adobeTransform;
    private bool isJfif;
    private Frame? frame;

    private JpegReader(byte[] file) => this.file = file;

    public static bool Recognizes(ReadOnlySpan<byte> file) => file is [0xff, 0xd8, 0xff, ..];

    /// <exception cref="InvalidDataException">The file is damaged, truncated, or declares too many pixels.</exception>
    /// <exception cref="NotSupportedException">The file is JPEG of another kind.</exception>
    public static Raster Decode(byte[] file) => new JpegReader(file).Decode();

    private Raster Decode()
    {
        var scans = 0;
        var marker = new BitReader(file, 2).Finish(out var position);
        while (marker != Marker.End)
        {
            // Some cameras forget the end marker.
            if (marker < 0 && frame is { IsProgressive: false } && Array.TrueForAll(frame.Components, component => component.IsPresent))
                break;
            if (marker < 0) throw Truncated();
            if (marker is Marker.Temporary or >= Marker.FirstRestart and <= Marker.Start)
            {
                marker = new BitReader(file, position).Finish(out position);
                continue;
            }
            var length = position + 2 <= file.Length ? BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(position)) : 0;
            if (length < 2 || position + length > file.Length) throw Truncated();
            var data = file.AsSpan(position + 2, length - 2);
            var bits = new BitReader(file, position + length);
            if (marker == Marker.Scan)
            {
                if (++scans > MaxScans) throw new InvalidDataException($"JPEG: more than {MaxScans} scans");
                new Scan(Known(), data, dc, ac).Decode(bits, restartInterval);
            }
            else Read(marker, data);
            marker = bits.Finish(out position);
        }
        return Image(Known());
    }

    private void Read(int marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case Marker.Quantization: ReadQuantization(data); break;
            case Marker.Huffman: ReadHuffman(data); break;
            case Marker.Baseline or Marker.Sequential or Marker.Progressive:
                if (frame is not null) throw new InvalidDataException("JPEG: two frame headers");
                frame = new Frame(data, marker == Marker.Progressive, file.Length);
                break;
            case Marker.RestartInterval when data.Length == 2: restartInterval = BinaryPrimitives.ReadUInt16BigEndian(data); break;
            case Marker.App14 when data.Length >= 12 && data.StartsWith("Adobe"u8): adobeTransform = data[11]; break;
            case Marker.App0 when data.StartsWith("JFIF\0"u8): isJfif = true; break;
            case Marker.LineCount or >= Marker.App0 and <= Marker.App15 or Marker.Comment: break;
            case > Marker.Progressive and <= Marker.LastFrame:
                throw new NotSupportedException($"JPEG: the coding process SOF{marker - Marker.Baseline} is not decoded, only baseline, "
                    + "sequential and progressive Huffman coding");
            default: throw new InvalidDataException($"JPEG: an unexpected segment ff{marker:x2}: the file is damaged");
        }
    }

    private void ReadQuantization(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var (wide, number) = (data[0] >> 4, data[0] & 15);
            var size = wide == 0 ? 64 : 128;
            if (wide > 1 || number > 3 || data.Length <= size) throw Truncated();
            var table = quantization[number] = new ushort[64];
            for (var k = 0; k < 64; k++)
                table[Zigzag.Places[k]] = wide == 0 ? data[1 + k] : BinaryPrimitives.ReadUInt16BigEndian(data[(1 + 2 * k)..]);
            data = data[(1 + size)..];
        }
    }

    private void ReadHuffman(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (data.Length < 17 || data[0] >> 4 > 1 || (data[0] & 15) > 3) throw Truncated();
            var counts = data[1..17];
            var symbols = 0;
            foreach (var count in counts) symbols += count;
            if (symbols > 256 || data.Length < 17 + symbols) throw Truncated();
            (data[0] >> 4 == 0 ? dc : ac)[data[0] & 15] = new(counts, data.Slice(17, symbols));
            data = data[(17 + symbols)..];
        }
    }

    private Raster Image(Frame frame)
    {
        foreach (var component in frame.Components)
        {
            if (!component.IsPresent) throw Truncated();
            component.Transform(quantization[component.Quantization] ??
                throw new InvalidDataException("JPEG: a quantization table is missing"));
        }
        return JpegPixels.Assemble(frame, isJfif && frame.Components.Length == 3 ? 1 : adobeTransform);
    }

    private Frame Known() => frame ?? throw new InvalidDataException("JPEG: no frame header before the first scan: the file is damaged");

    private static InvalidDataException Truncated() => new("JPEG: the file is truncated or damaged");
}
