using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>The words of the engine in blocks: the twist makes 624 at a time, and whole spans are tempered at once.</summary>
internal sealed partial class Mt19937
{
    /// <summary>Fills the span with the words that as many calls of <see cref="Random"/> would give.</summary>
    public void Fill(Span<uint> words)
    {
        while (!words.IsEmpty)
        {
            if (_next is 0 or Length) Twist();
            var count = Math.Min(Length - _next, words.Length);
            Temper(_state.AsSpan(_next, count), words);
            _next += count;
            words = words[count..];
        }
    }

    void Twist()
    {
        Twist(0, Length - Middle, Middle);
        Twist(Length - Middle, Length - 1, Middle - Length);
        _state[Length - 1] = _state[Middle - 1] ^ Mix(_state[Length - 1], _state[0]);
        _next = 0;
    }

    /// <summary>state[i] = state[i + offset] ^ mix(state[i], state[i + 1]) for i in [from, to).</summary>
    void Twist(int from, int to, int offset)
    {
        ref var state = ref MemoryMarshal.GetArrayDataReference(_state);
        var i = from;
        for (; i <= to - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var low = Vector256.LoadUnsafe(ref state, (nuint)i + 1);
            var mixed = (Vector256.LoadUnsafe(ref state, (nuint)i) & Vector256.Create(0x80000000)) | (low & Vector256.Create(0x7fffffffu));
            var odd = -(low & Vector256<uint>.One) & Vector256.Create(0x9908b0df);
            (Vector256.LoadUnsafe(ref state, (nuint)(i + offset)) ^ (mixed >>> 1) ^ odd).StoreUnsafe(ref state, (nuint)i);
        }

        for (; i < to; i++)
            _state[i] = _state[i + offset] ^ Mix(_state[i], _state[i + 1]);
    }

    static uint Mix(uint high, uint low) =>
        (((high & 0x80000000) | (low & 0x7fffffff)) >> 1) ^ ((low & 1) == 0 ? 0 : 0x9908b0df);

    static void Temper(ReadOnlySpan<uint> state, Span<uint> words)
    {
        ref var source = ref MemoryMarshal.GetReference(state);
        ref var target = ref MemoryMarshal.GetReference(words);
        var i = 0;
        for (; i <= state.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var word = Vector256.LoadUnsafe(ref source, (nuint)i);
            word ^= word >>> 11;
            word ^= (word << 7) & Vector256.Create(0x9d2c5680);
            word ^= (word << 15) & Vector256.Create(0xefc60000);
            (word ^ (word >>> 18)).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < state.Length; i++)
            words[i] = Temper(state[i]);
    }

    static uint Temper(uint word)
    {
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >> 18);
    }
}
