using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths, padded or packed.</summary>
            public static partial class rnn
            {
                /// <summary>
                /// Sequences <c>[Tᵢ, *]</c> side by side, <c>[T, N, *]</c> or <c>[N, T, *]</c>, the shorter ones padded at their end.
                /// </summary>
                /// <exception cref="ArgumentException">There are no sequences, or they differ in more than their lengths.</exception>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0) =>
                    Packing.PadSequences([.. sequences], batch_first, padding_value);

                /// <summary>Packs sequences that lie padded side by side.</summary>
                /// <param name="input"><c>[T, N, *]</c>, or <c>[N, T, *]</c> if batches come first.</param>
                /// <param name="lengths">The length of each sequence, Int64 <c>[N]</c>.</param>
                /// <param name="batch_first">Whether batches come first.</param>
                /// <param name="enforce_sorted">Complain if the lengths do not decrease; else sequences are sorted by length.</param>
                /// <exception cref="ArgumentException">The lengths do not fit, or are not sorted where they should be.</exception>
                public static PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true) =>
                    Packing.Pack(input, lengths, batch_first, enforce_sorted);

                /// <summary>Packs sequences <c>[Tᵢ, *]</c>.</summary>
                /// <inheritdoc cref="pack_padded_sequence"/>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true) =>
                    Packing.PackSequences([.. sequences], enforce_sorted);

                /// <summary>
                /// The sequences side by side in the order they were packed from, padded at their end, and their lengths, Int64 <c>[N]</c>.
                /// </summary>
                /// <param name="sequence">The packed sequences.</param>
                /// <param name="batch_first">The result is <c>[N, T, *]</c>, not <c>[T, N, *]</c>.</param>
                /// <param name="padding_value">What follows the end of a sequence.</param>
                /// <param name="total_length">T; the longest sequence's length, if null.</param>
                /// <exception cref="ArgumentException">There are longer sequences than total_length.</exception>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0, long? total_length = null) =>
                    Packing.Unpack(sequence, batch_first, padding_value, total_length);
            }
        }
    }
}
