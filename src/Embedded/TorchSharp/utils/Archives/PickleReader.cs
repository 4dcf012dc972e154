using System.Text;

namespace TorchSharp.Utils.Archives;

/// <summary>
/// Reads Python's pickle format, protocol 2, as far as saved tensors use it: numbers, strings, tuples, lists, dictionaries, and objects as
/// descriptions (<see cref="PickledObject"/>).
/// </summary>
internal sealed class PickleReader(BinaryReader input)
{
    private static readonly object mark = new();
    private readonly Stack<object?> stack = new();
    private readonly Dictionary<long, object?> memo = [];

    /// <summary>The object that the pickle describes.</summary>
    /// <exception cref="InvalidDataException">The pickle is damaged, or uses what is not supported here.</exception>
    public object? Read()
    {
        while (true)
        {
            var operation = (char)input.ReadByte();
            if (operation == '.') return stack.Pop();
            if (!Value(operation) && !Structure(operation))
                throw new InvalidDataException($"the pickle has an operation that is not supported: 0x{(int)operation:x2}");
        }
    }

    private bool Value(char operation)
    {
        switch (operation)
        {
            case '\u0080': input.ReadByte(); break;                                        // the protocol's number
            case 'K': stack.Push((long)input.ReadByte()); break;
            case 'M': stack.Push((long)input.ReadUInt16()); break;
            case 'J': stack.Push((long)input.ReadInt32()); break;
            case '\u008a': stack.Push(Integer(input.ReadBytes(input.ReadByte()))); break;
            case 'G': stack.Push(BitConverter.Int64BitsToDouble(System.Net.IPAddress.NetworkToHostOrder(input.ReadInt64()))); break;
            case 'X': stack.Push(Encoding.UTF8.GetString(input.ReadBytes(input.ReadInt32()))); break;
            case 'N': stack.Push(null); break;
            case '\u0088': stack.Push(true); break;
            case '\u0089': stack.Push(false); break;
            case 'c': stack.Push(new PickledName(Line(), Line())); break;
            case 'q': memo[input.ReadByte()] = stack.Peek(); break;
            case 'r': memo[input.ReadInt32()] = stack.Peek(); break;
            case 'h': stack.Push(memo[input.ReadByte()]); break;
            case 'j': stack.Push(memo[input.ReadInt32()]); break;
            default: return false;
        }
        return true;
    }

    private bool Structure(char operation)
    {
        switch (operation)
        {
            case '(': stack.Push(mark); break;
            case ')': stack.Push(new List<object?>()); break;
            case ']': stack.Push(new List<object?>()); break;
            case '}': stack.Push(new Dictionary<object, object?>()); break;
            case 't': stack.Push(SinceMark()); break;
            case '\u0085': stack.Push(Last(1)); break;
            case '\u0086': stack.Push(Last(2)); break;
            case '\u0087': stack.Push(Last(3)); break;
            case 'e': Extend(SinceMark()); break;
            case 'a': Extend(Last(1)); break;
            case 'u': Fill(SinceMark()); break;
            case 's': Fill(Last(2)); break;
            case 'R' or '\u0081':                                                            // a call, and a new object
                var arguments = Popped<List<object?>>();
                stack.Push(new PickledObject(Popped<PickledName>(), arguments));
                break;
            case 'Q': stack.Push(new PickledObject(null, Popped<List<object?>>())); break;
            case 'b':
                var state = stack.Pop();
                (stack.Peek() as PickledObject ?? throw Damaged()).State = state;
                break;
            default: return false;
        }
        return true;
    }

    private void Extend(List<object?> items) => (stack.Peek() as List<object?> ?? throw Damaged()).AddRange(items);

    private void Fill(List<object?> pairs)
    {
        var dictionary = stack.Peek() as Dictionary<object, object?> ?? throw Damaged();
        for (var i = 0; i + 1 < pairs.Count; i += 2) dictionary[pairs[i] ?? throw Damaged()] = pairs[i + 1];
    }

    private List<object?> SinceMark()
    {
        var items = new List<object?>();
        while (stack.TryPop(out var item) ? !ReferenceEquals(item, mark) : throw Damaged()) items.Insert(0, item);
        return items;
    }

    private List<object?> Last(int count)
    {
        var items = new List<object?>();
        for (var i = 0; i < count; i++) items.Insert(0, stack.TryPop(out var item) ? item : throw Damaged());
        return items;
    }

    private T Popped<T>() where T : class => (stack.TryPop(out var item) ? item as T : null) ?? throw Damaged();

    private string Line()
    {
        var text = new StringBuilder();
        for (var c = input.ReadByte(); c != '\n'; c = input.ReadByte()) text.Append((char)c);
        return text.ToString();
    }

    private static long Integer(byte[] bytes) => (long)new System.Numerics.BigInteger(bytes);

    private static InvalidDataException Damaged() => new("the pickle is damaged");
}
