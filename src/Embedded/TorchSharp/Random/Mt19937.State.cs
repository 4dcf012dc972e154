using System.Buffers.Binary;

namespace TorchSharp.Kernels;

/// <summary>The state of the engine as bytes, as <c>torch.get_rng_state()</c> gives them for the CPU.</summary>
/// <remarks>
/// 5056 bytes, little-endian: seed (u64), left (i32), seeded (i32), next (u64), 624 words as u64 each, normal_x, normal_y,
/// normal_rho (f64; only y is used: the left-over sample), normal_is_valid (i32), 4 unused bytes, the left-over sample in single
/// precision (f32), its flag (1 byte), 3 unused bytes.
/// </remarks>
internal sealed partial class Mt19937
{
    public const int StateSize = 5056;

    const int LeftAt = 8, SeededAt = 12, NextAt = 16, WordsAt = 24, DoubleNormalAt = 5024, HasDoubleNormalAt = 5040;
    const int FloatNormalAt = 5048, HasFloatNormalAt = 5052;

    /// <summary>Draws until the next twist, counting the draw that twists.</summary>
    int Left => _next == 0 ? 1 : Length + 1 - _next;

    /// <summary>The state, from which <see cref="SetState"/> goes on with the same numbers.</summary>
    public byte[] GetState()
    {
        var state = new byte[StateSize];
        var bytes = state.AsSpan();
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, InitialSeed);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[LeftAt..], Left);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[SeededAt..], 1);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[NextAt..], (ulong)_next);
        for (var i = 0; i < Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(WordsAt + 8 * i)..], _state[i]);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[DoubleNormalAt..], NextDoubleNormal ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[HasDoubleNormalAt..], NextDoubleNormal is null ? 0 : 1);
        BinaryPrimitives.WriteSingleLittleEndian(bytes[FloatNormalAt..], NextFloatNormal ?? 0);
        bytes[HasFloatNormalAt] = (byte)(NextFloatNormal is null ? 0 : 1);
        return state;
    }

    /// <summary>Takes over a state that this engine or PyTorch gave.</summary>
    /// <exception cref="ArgumentException">The bytes are not such a state; the engine is left as it was.</exception>
    public void SetState(ReadOnlySpan<byte> state)
    {
        if (state.Length != StateSize)
            throw new ArgumentException(
                $"Expected a CPUGeneratorImplState of size {StateSize} but found the input RNG state size to be {state.Length}",
                nameof(state));

        var left = BinaryPrimitives.ReadInt32LittleEndian(state[LeftAt..]);
        var seeded = BinaryPrimitives.ReadInt32LittleEndian(state[SeededAt..]);
        var next = BinaryPrimitives.ReadUInt64LittleEndian(state[NextAt..]);
        var expectedLeft = next == 0 ? 1 : Length + 1 - (long)next;
        if (seeded == 0 || next > Length || left != expectedLeft)
            throw new ArgumentException(
                $"Invalid mt19937 state: seeded = {seeded}, next = {next}, left = {left} (expected 1, 0..{Length}, {expectedLeft})",
                nameof(state));

        InitialSeed = BinaryPrimitives.ReadUInt64LittleEndian(state);
        _next = (int)next;
        for (var i = 0; i < Length; i++)
            _state[i] = (uint)BinaryPrimitives.ReadUInt64LittleEndian(state[(WordsAt + 8 * i)..]);
        NextDoubleNormal = BinaryPrimitives.ReadInt32LittleEndian(state[HasDoubleNormalAt..]) == 0
            ? null
            : BinaryPrimitives.ReadDoubleLittleEndian(state[DoubleNormalAt..]);
        NextFloatNormal = state[HasFloatNormalAt] == 0 ? null : BinaryPrimitives.ReadSingleLittleEndian(state[FloatNormalAt..]);
    }
}
