using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Writes Python's pickle format, protocol 2. Tensors become calls of PyTorch's <c>_rebuild_tensor_v2</c> on storages, which are collected
/// and written by the caller.
/// </summary>
/// <param name="output">Where to; it stays open.</param>
/// <param name="viewsOfStorages">Whether a storage's identifier says, with a sixth part, what other storage it is a view of: as the form
/// before PyTorch 1.6 has it.</param>
internal sealed class PickleWriter(Stream output, bool viewsOfStorages) : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly OrderedDictionary<(nint Address, long Count, ScalarType Type), (string Key, Tensor Elements)> storages = [];

    /// <summary>The storages that the tensors refer to, contiguous.</summary>
    public IEnumerable<(string Key, Tensor Elements)> Storages => storages.Values;

    /// <summary>Writes one pickle.</summary>
    /// <exception cref="ArgumentException">The value holds something that has no counterpart.</exception>
    public void Write(object? value)
    {
        Write(PickleOperation.Proto, 2);
        Value(value);
        Write(PickleOperation.Stop);
    }

    public void Dispose() => scope.Dispose();

    private void Value(object? value)
    {
        switch (value)
        {
            case null: Write(PickleOperation.None); break;
            case bool truth: Write(truth ? PickleOperation.NewTrue : PickleOperation.NewFalse); break;
            case byte or short or int or long: Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case BigInteger integer: Integer(integer); break;
            case float or double: Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case string text: Text(text); break;
            case Tensor tensor: TensorOf(tensor); break;
            case StateDict weights:
                Name("collections", "OrderedDict");
                Write(PickleOperation.EmptyTuple, (byte)PickleOperation.Reduce);
                Pairs(weights.Select(pair => new DictionaryEntry(pair.Key, pair.Value)));
                break;
            case IDictionary dictionary:
                Write(PickleOperation.EmptyDict);
                Pairs(Entries(dictionary));
                break;
            case Array tuple: Tuple([.. tuple.Cast<object?>()]); break;
            case IList list:
                Write(PickleOperation.EmptyList, (byte)PickleOperation.Mark);
                foreach (var item in list) Value(item);
                Write(PickleOperation.Appends);
                break;
            default:
                throw new ArgumentException($"A PyTorch file cannot hold {value.GetType()}; it holds tensors, state dicts, numbers, texts, "
                    + "and lists, arrays and dictionaries of these.");
        }
    }

    private static IEnumerable<DictionaryEntry> Entries(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary) yield return entry;
    }

    private void Pairs(IEnumerable<DictionaryEntry> pairs)
    {
        Write(PickleOperation.Mark);
        foreach (var (key, value) in pairs)
        {
            Value(key);
            Value(value);
        }
        Write(PickleOperation.SetItems);
    }

    private void Tuple(params ReadOnlySpan<object?> items)
    {
        Write(PickleOperation.Mark);
        foreach (var item in items) Value(item);
        Write(PickleOperation.Tuple);
    }

    private void TensorOf(Tensor tensor)
    {
        var (key, elements) = Storage(TensorBytes.Plain(tensor));
        Name("torch._utils", "_rebuild_tensor_v2");
        Write(PickleOperation.Mark);
        Write(PickleOperation.Mark);
        Value("storage");
        Name("torch", TorchStorage.Types.Of(tensor.dtype, "PyTorch file"));
        Value(key);
        Value("cpu");
        Value(elements.numel());
        if (viewsOfStorages) Value(null);
        Write(PickleOperation.Tuple, (byte)PickleOperation.BinPersId);
        Value(0L);
        Tuple([.. elements.shape]);
        Tuple([.. elements.stride()]);
        Value(tensor.requires_grad);
        Name("collections", "OrderedDict");
        Write(PickleOperation.EmptyTuple, (byte)PickleOperation.Reduce);
        Write(PickleOperation.Tuple, (byte)PickleOperation.Reduce);
    }

    // Weights that are used in two places are one tensor, and stay one.
    private (string Key, Tensor Elements) Storage(Tensor elements)
    {
        var address = elements.numel() == 0 ? -storages.Count - 1
            : Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(elements.bytes));
        var place = (address, elements.numel(), elements.dtype);
        if (!storages.TryGetValue(place, out var storage))
            storages[place] = storage = (storages.Count.ToString(CultureInfo.InvariantCulture), elements);
        return (storage.Key, elements);
    }

    private void Integer(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
        {
            Write(PickleOperation.BinInt);
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)value);
            output.Write(bytes);
            return;
        }
        var digits = value.ToByteArray();
        Write(PickleOperation.Long1, checked((byte)digits.Length));
        output.Write(digits);
    }

    private void Number(double value)
    {
        Write(PickleOperation.BinFloat);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        output.Write(bytes);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(PickleOperation.BinUnicode);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        output.Write(length);
        output.Write(bytes);
    }

    private void Name(string module, string name)
    {
        Write(PickleOperation.Global);
        output.Write(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
    }

    private void Write(PickleOperation operation, params ReadOnlySpan<byte> rest)
    {
        output.WriteByte((byte)operation);
        output.Write(rest);
    }
}
