using System.Buffers.Binary;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public sealed class SafeTensorsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_type_survives_with_order_and_remarks()
    {
        var weights = TensorAssert.OneOfEach(TensorAssert.AllTypes.Where(type => type != ScalarType.ComplexFloat64));
        weights.Metadata["format"] = "pt";
        SafeTensors.Write(folder["a.safetensors"], weights);
        var read = SafeTensors.Read(folder["a.safetensors"]);
        TensorAssert.Same(weights, read);
        Assert.Equal([new("format", "pt")], read.Metadata);
    }

    [Fact]
    public void Elements_lie_aligned_wide_ones_first()
    {
        var weights = new StateDict { { "flags", ones(3, dtype: ScalarType.Bool) }, { "wide", ones(2, dtype: ScalarType.Float64) } };
        SafeTensors.Write(folder["a.safetensors"], weights);
        var bytes = File.ReadAllBytes(folder["a.safetensors"]);
        var header = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Assert.Equal(0, header % 8);
        Assert.Equal(
            """{"flags":{"dtype":"BOOL","shape":[3],"data_offsets":[16,19]},"wide":{"dtype":"F64","shape":[2],"data_offsets":[0,16]}}""",
            Encoding.UTF8.GetString(bytes, 8, (int)header).TrimEnd());
    }

    [Fact]
    public void A_complex_number_of_128_bits_is_not_written() =>
        Assert.Throws<NotSupportedException>(() =>
            SafeTensors.Write(folder["a.safetensors"], new StateDict { { "z", zeros(1, dtype: ScalarType.ComplexFloat64) } }));

    public static TheoryData<string, int, string> Unsound => new()
    {
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 7, "has 7 bytes of elements, its header describes 8" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 9, "has 9 bytes of elements, its header describes 8" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,7]}}""", 8, "[2] Float32 needs 8 bytes" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""", 8, "places 'a' at -8 to 0" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""", 16, "has a gap before 'a', bytes 0 to 8" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[4,12]}}""", 12,
            "'b' that overlaps" },
        { """{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}""", 4,
            "not sound JSON" },
        { """{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", 0, "more than 2 GiB" },
        { """{"a":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,9223372036854775807]}}""", 0, "more than 2 GiB" },
        { """{"a":{"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]}}""", 8, "states the shape [-1, -2]" },
        { """{"a":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[0,2]}}""", 2, "elements of type 'F8_E4M3'" },
        { """{"a":{"dtype":"F32","shape":[2]}}""", 8, "unsound entry 'a'" },
        { """{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}""", 8, "unsound entry 'a'" },
        { """{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,8]}}""", 8, "unsound entry 'a'" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", 8, "has 1 data_offsets" },
        { """{"__metadata__":{"a":1}}""", 0, "'a' that is no text" },
        { "[1]", 0, "no JSON object" },
        { "{", 0, "not sound JSON" },
        { new string('[', 100_000), 0, "not sound JSON" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_unsound_file_is_refused(string header, int dataLength, string reason) =>
        Faults.Check(folder.Write("bad.safetensors", Bytes((ulong)header.Length, header, dataLength)), reason, SafeTensors.Read);

    [Theory]
    [InlineData(100_000_001UL, "states a header of 100000001 bytes")]
    [InlineData(ulong.MaxValue, "at most 100000000 are allowed")]
    [InlineData(99_000_000UL, "ends within its header: 2 of 99000000 bytes")]
    public void A_header_that_is_too_long_is_refused_before_it_is_read(ulong length, string reason) =>
        Faults.Check(folder.Write("bad.safetensors", Bytes(length, "{}", 0)), reason, SafeTensors.Read);

    [Fact]
    public void A_file_of_a_few_bytes_is_refused() =>
        Faults.Check(folder.Write("bad.safetensors", [1, 2, 3]), "ends within the first 8 bytes", SafeTensors.Read);

    private static byte[] Bytes(ulong length, string header, int dataLength)
    {
        var start = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(start, length);
        return [.. start, .. Encoding.UTF8.GetBytes(header), .. new byte[dataLength]];
    }
}
