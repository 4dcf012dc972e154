namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>The second bytes of markers (T.81, table B.1).</summary>
internal static class Marker
{
    public const int Temporary = 0x01;
    public const int Baseline = 0xc0;
    public const int Sequential = 0xc1;
    public const int Progressive = 0xc2;
    public const int Huffman = 0xc4;
    public const int LastFrame = 0xcf;
    public const int FirstRestart = 0xd0;
    public const int Start = 0xd8;
    public const int End = 0xd9;
    public const int Scan = 0xda;
    public const int Quantization = 0xdb;
    public const int LineCount = 0xdc;
    public const int RestartInterval = 0xdd;
    public const int App0 = 0xe0;
    public const int App14 = 0xee;
    public const int App15 = 0xef;
    public const int Comment = 0xfe;
}
