using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests.Fuzzing;

/// <summary>Layers of drawn sizes against loops, and against simpler layers that they are made of.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class FuzzLayersTests
{
    [Fact]
    public void Convolutions() => Fuzz.Each(150, fuzz =>
    {
        var (groups, dtype) = (fuzz.Next(1, 3), fuzz.One(Fuzz.Floats));
        var (count, channels, filters) = (fuzz.Next(1, 3), groups * fuzz.Next(1, 4), groups * fuzz.Next(1, 4));
        var (stride, padding, dilation) = (Two(fuzz, 1, 3), Two(fuzz, 0, 3), Two(fuzz, 1, 3));
        var (kernel, size) = (Two(fuzz, 1, 4), Two(fuzz, 7, 10));
        var x = fuzz.Tensor([count, channels, .. size], dtype);
        var w = fuzz.Tensor([filters, channels / groups, .. kernel], dtype);
        var b = fuzz.Tensor([filters], dtype);
        var y = conv2d(x, w, b, stride, padding, dilation, groups);
        var (image, weight, bias) = (Naive.Of(x), Naive.Of(w), Naive.Of(b));
        var expected = Naive.From([count, filters, Places(0), Places(1)], i =>
        {
            var sum = bias[i[1]];
            foreach (var k in Naive.Indices(weight.Shape[1..]))
            {
                var row = i[2] * stride[0] - padding[0] + k[1] * dilation[0];
                var column = i[3] * stride[1] - padding[1] + k[2] * dilation[1];
                if (row < 0 || row >= size[0] || column < 0 || column >= size[1]) continue;
                sum += weight[i[1], k[0], k[1], k[2]] * image[i[0], i[1] / (filters / groups) * weight.Shape[1] + k[0], row, column];
            }
            return sum;
        });
        return (expected, y, $"{Fuzz.Text(x)} with {Fuzz.Text(w)}, stride {string.Join('x', stride)}, {groups} groups");

        long Places(int d) => (size[d] + 2 * padding[d] - dilation[d] * (kernel[d] - 1) - 1) / stride[d] + 1;
    });

    [Fact]
    public void Pooling() => Fuzz.Each(150, fuzz =>
    {
        var (kernel, stride, size) = (Two(fuzz, 1, 4), Two(fuzz, 1, 4), Two(fuzz, 4, 9));
        var x = fuzz.Tensor([fuzz.Next(1, 3), fuzz.Next(1, 3), .. size], fuzz.One(Fuzz.Floats));
        var (image, isMax) = (Naive.Of(x), fuzz.Coin());
        var expected = Naive.From([.. x.shape[..2], (size[0] - kernel[0]) / stride[0] + 1, (size[1] - kernel[1]) / stride[1] + 1], i =>
        {
            var window = Naive.Indices(kernel).Select(k => image[i[0], i[1], i[2] * stride[0] + k[0], i[3] * stride[1] + k[1]]);
            return isMax ? window.Max() : window.Average();
        });
        return (expected, isMax ? max_pool2d(x, kernel, stride) : avg_pool2d(x, kernel, stride),
            $"{(isMax ? "max" : "mean")} of {Fuzz.Text(x)}");
    });

    [Fact]
    public void Attention() => Fuzz.Each(150, fuzz =>
    {
        var (batch, dtype, isCausal) = (fuzz.Shape(0, 2, false), fuzz.One(Fuzz.Floats), fuzz.Coin());
        var (length, keys, size) = (fuzz.Next(1, 5), fuzz.Next(1, 5), fuzz.Next(1, 5));
        var q = fuzz.Tensor([.. batch, length, size], dtype);
        var (k, v) = (fuzz.Tensor([.. batch, keys, size], dtype), fuzz.Tensor([.. batch, keys, fuzz.Next(1, 4)], dtype));
        var (queries, places, values) = (Naive.Of(q), Naive.Of(k), Naive.Of(v));
        var expected = Naive.From([.. batch, length, v.shape[^1]], i =>
        {
            long[] outer = i[..^2];
            var seen = Enumerable.Range(0, isCausal ? (int)Math.Min(i[^2] + 1, keys) : keys).ToArray();
            return seen.Sum(key => Weight(key) * values[[.. outer, key, i[^1]]]) / seen.Sum(Weight);

            double Weight(int key) => Math.Exp(Enumerable.Range(0, size)
                .Sum(e => queries[[.. outer, i[^2], e]] * places[[.. outer, key, e]]) / Math.Sqrt(size));
        });
        return (expected, scaled_dot_product_attention(q, k, v, is_casual: isCausal), $"{Fuzz.Text(q)}, {Fuzz.Text(k)}, causal {isCausal}");
    });

    [Fact]
    public void Normalization() => Fuzz.Each(150, fuzz =>
    {
        var x = fuzz.Tensor(fuzz.Shape(2, mayBeEmpty: false), ScalarType.Float64);
        var (isLayer, naive) = (fuzz.Coin() || x.numel() == x.shape[1], Naive.Of(x));
        long[] dims = isLayer ? [x.dim() - 1] : [.. Enumerable.Range(0, (int)x.dim()).Where(d => d != 1).Select(d => (long)d)];
        var mean = naive.Fold(dims, true, line => line.Average());
        var variance = naive.Zip(mean, (a, m) => (a - m) * (a - m)).Fold(dims, true, line => line.Average());
        var expected = naive.Zip(mean, (a, m) => a - m).Zip(variance, (a, s) => a / Math.Sqrt(s + 1e-5));
        return (expected, isLayer ? layer_norm(x, [x.shape[^1]]) : batch_norm(x, null, null, training: true),
            $"{(isLayer ? "layer" : "batch")} of {Fuzz.Text(x)}");
    });

    [Fact]
    public void RecurrentLayersRepeatTheirCell() => Fuzz.Each(50, fuzz =>
    {
        var (steps, count, inputs, size) = (fuzz.Next(1, 5), fuzz.Next(1, 4), fuzz.Next(1, 5), fuzz.Next(1, 6));
        using var lstm = LSTM(inputs, size, dtype: float64);
        using var cell = LSTMCell(inputs, size, dtype: float64);
        cell.load_state_dict(lstm.state_dict().ToDictionary(entry => entry.Key[..^3], entry => entry.Value));
        var x = fuzz.Tensor([steps, count, inputs], ScalarType.Float64);
        var (h, c) = (fuzz.Tensor([1, count, size], ScalarType.Float64), fuzz.Tensor([1, count, size], ScalarType.Float64));
        var state = (h[0], c[0]);
        Tensor[] outputs = [.. Enumerable.Range(0, steps).Select(t => (state = cell.call(x[t], state)).Item1)];
        return (Naive.Of(stack(outputs)), lstm.call(x, (h, c)).Item1, Fuzz.Text(x));
    });

    [Fact]
    public void PackedSequencesAreReadAsIfAlone() => Fuzz.Each(50, fuzz =>
    {
        using var gru = GRU(2, 3, fuzz.Next(1, 3), bidirectional: fuzz.Coin(), dtype: float64);
        Tensor[] sequences = [.. Enumerable.Range(0, fuzz.Next(1, 5)).Select(_ => fuzz.Tensor([fuzz.Next(1, 6), 2], ScalarType.Float64))];
        var (y, h) = gru.call(nn.utils.rnn.pack_sequence(sequences, false));
        var (padded, lengths) = nn.utils.rnn.pad_packed_sequence(y, true);
        var n = fuzz.Next(sequences.Length);
        var (alone, end) = gru.call(sequences[n]);
        Assert.Equal(sequences[n].shape[0], lengths[n].item<long>());
        Fuzz.Same(Naive.Of(end), h[TensorIndex.Colon, n], "end");
        return (Naive.Of(alone), padded[n].slice(0, 0, alone.shape[0], 1), $"sequence {n} of {sequences.Length}");
    });

    private static long[] Two(Fuzz fuzz, int start, int end) => [fuzz.Next(start, end), fuzz.Next(start, end)];
}
