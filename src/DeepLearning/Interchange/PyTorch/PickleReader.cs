using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace DeepLearning;

/// <summary>
/// Reads Python's pickle format, protocols 2 to 5, as far as saved weights use it. It is a small machine with a stack: nothing in a file is
/// ever called. What a pickle refers to by name or by identifier, <see cref="TorchObjects"/> knows or refuses.
/// Lists become <see cref="List{T}"/>, tuples arrays, dictionaries <see cref="OrderedDictionary{TKey, TValue}"/> in order.
/// </summary>
internal sealed class PickleReader(Stream input, NamedFile file, TorchObjects objects)
{
    // A state dict takes about 25 operations per tensor.
    private const int MostOperations = 2_000_000, LongestInteger = 16;

    private readonly List<object?> stack = [];
    private readonly Stack<int> marks = [];
    private readonly List<object?> memo = [];

    /// <summary>The object that the next pickle of the stream describes.</summary>
    /// <exception cref="InvalidDataException">The pickle is damaged, too large, or uses what is not understood.</exception>
    public object? Read()
    {
        stack.Clear();
        marks.Clear();
        memo.Clear();
        for (var count = 0; count < MostOperations; count++)
        {
            var operation = (PickleOperation)Byte();
            if (operation == PickleOperation.Stop)
                return stack is [var result] && marks.Count == 0 ? result : throw Damaged("ends too early");
            if (!Value(operation) && !Structure(operation))
                throw file.Fault($"has a pickle with an operation that is not understood: 0x{(byte)operation:x2}");
        }
        throw file.Fault($"has a pickle of more than {MostOperations} operations");
    }

    private bool Value(PickleOperation operation)
    {
        switch (operation)
        {
            case PickleOperation.Proto:
                if (Byte() is var protocol and (< 2 or > 5))
                    throw file.Fault($"has a pickle of protocol {protocol}; understood are 2 to 5");
                break;
            case PickleOperation.Frame: Bytes(8); break; // a hint for reading ahead
            case PickleOperation.None: Push(null); break;
            case PickleOperation.NewTrue: Push(true); break;
            case PickleOperation.NewFalse: Push(false); break;
            case PickleOperation.BinInt1: Push((long)Byte()); break;
            case PickleOperation.BinInt2: Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2))); break;
            case PickleOperation.BinInt: Push((long)Int32()); break;
            case PickleOperation.Long1: PushInteger(Bytes(Byte())); break;
            case PickleOperation.BinFloat: Push(BinaryPrimitives.ReadDoubleBigEndian(Bytes(8))); break;
            case PickleOperation.BinUnicode or PickleOperation.BinString: Push(Text(Int32())); break;
            case PickleOperation.ShortBinUnicode or PickleOperation.ShortBinString: Push(Text(Byte())); break;
            case PickleOperation.Global: Push(objects.Named(Line(), Line())); break;
            case PickleOperation.StackGlobal:
                var name = Pop<string>();
                Push(objects.Named(Pop<string>(), name));
                break;
            case PickleOperation.BinPut: Remember(Byte()); break;
            case PickleOperation.LongBinPut: Remember(Int32()); break;
            case PickleOperation.Memoize: Remember(memo.Count); break;
            case PickleOperation.BinGet: Push(Remembered(Byte())); break;
            case PickleOperation.LongBinGet: Push(Remembered(Int32())); break;
            default: return false;
        }
        return true;
    }

    private bool Structure(PickleOperation operation)
    {
        switch (operation)
        {
            case PickleOperation.Mark: marks.Push(stack.Count); break;
            case PickleOperation.EmptyTuple: Push(Array.Empty<object?>()); break;
            case PickleOperation.Tuple: Push(SinceMark()); break;
            case PickleOperation.Tuple1: Push(Last(1)); break;
            case PickleOperation.Tuple2: Push(Last(2)); break;
            case PickleOperation.Tuple3: Push(Last(3)); break;
            case PickleOperation.EmptyList: Push(new List<object?>()); break;
            case PickleOperation.Append: Extend(Last(1)); break;
            case PickleOperation.Appends: Extend(SinceMark()); break;
            case PickleOperation.EmptyDict: Push(PickleKeys.NewDictionary()); break;
            case PickleOperation.SetItem: Fill(Last(2)); break;
            case PickleOperation.SetItems: Fill(SinceMark()); break;
            case PickleOperation.Reduce:
                var arguments = Pop<object?[]>();
                Push(Pop<TorchFunction>()(arguments));
                break;
            case PickleOperation.Build: // attributes, such as the layers' versions that PyTorch hangs on a state dict
                Last(1);
                if (stack is not [.., OrderedDictionary<object, object?>]) throw Damaged("sets attributes of what has none");
                break;
            case PickleOperation.BinPersId: Push(objects.Stored(Pop<object?[]>())); break;
            default: return false;
        }
        return true;
    }

    private void Push(object? value) => stack.Add(value);

    private T Pop<T>() where T : class => Last(1)[0] as T ?? throw Damaged($"has no {typeof(T).Name} where one is needed");

    private object?[] SinceMark() =>
        marks.TryPop(out var mark) && mark <= stack.Count ? Last(stack.Count - mark) : throw Damaged("has no mark where one is needed");

    private object?[] Last(int count)
    {
        if (count > stack.Count - marks.FirstOrDefault()) throw Damaged("takes more from its stack than is there");
        var items = stack.GetRange(stack.Count - count, count);
        stack.RemoveRange(stack.Count - count, count);
        return [.. items];
    }

    private void Extend(object?[] items) =>
        (stack is [.., List<object?> list] ? list : throw Damaged("appends to what is no list")).AddRange(items);

    private void Fill(object?[] pairs)
    {
        if (stack is not [.., OrderedDictionary<object, object?> dictionary]) throw Damaged("sets entries of what is no dictionary");
        if (pairs.Length % 2 != 0) throw Damaged("has a key without value");
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] is not (string or long or bool)) throw Damaged($"has a key that is no text or number: {pairs[i] ?? "None"}");
            dictionary[pairs[i]!] = pairs[i + 1];
        }
    }

    private void Remember(int place)
    {
        // Places are counted up; there cannot be more of them than bytes before.
        if (place < 0 || place > input.Position || stack.Count == 0) throw Damaged($"remembers at the impossible place {place}");
        while (memo.Count <= place) memo.Add(null);
        memo[place] = stack[^1];
    }

    private object? Remembered(int place) =>
        place >= 0 && place < memo.Count ? memo[place] : throw Damaged($"asks for what it did not remember, at {place}");

    private byte Byte() => input.ReadByte() is >= 0 and var value ? (byte)value : throw Damaged("ends too early");

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    private byte[] Bytes(int count)
    {
        if (count < 0 || count > input.Length - input.Position) throw Damaged("ends too early");
        var bytes = new byte[count];
        input.ReadExactly(bytes);
        return bytes;
    }

    private string Text(int length) => Encoding.UTF8.GetString(Bytes(length));

    private void PushInteger(byte[] bytes)
    {
        if (bytes.Length > LongestInteger) throw Damaged($"has an integer of {bytes.Length} bytes");
        var value = new BigInteger(bytes);
        if (value >= long.MinValue && value <= long.MaxValue) Push((long)value);
        else Push(value);
    }

    private string Line()
    {
        const int longest = 200;
        var text = new StringBuilder();
        for (var c = Byte(); c != '\n'; c = Byte())
            if (text.Append((char)c).Length > longest) throw Damaged($"has a name of more than {longest} characters");
        return text.ToString();
    }

    private InvalidDataException Damaged(string how) => file.Fault($"has a damaged pickle: it {how}");
}
