using System.Security.Cryptography;
using TorchSharp.Kernels;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A source of random numbers with a state of its own: PyTorch's CPU generator (mt19937). The same seed gives the same numbers.
    /// </summary>
    public class Generator : IDisposable
    {
        private static long lastHandle;

        /// <summary>A generator that starts from a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Engine = new(seed);
            this.device = device ?? CPU;
        }

        internal Mt19937 Engine { get; }

        /// <summary>
        /// What functions draw from that are not given a generator. Seeded with 67280421310721, as PyTorch's, until
        /// <see cref="torch.manual_seed"/>.
        /// </summary>
        public static Generator Default { get; } = new(67280421310721);

        /// <summary>Where the numbers are made: the CPU.</summary>
        public Device device { get; }

        /// <summary>A number that identifies the generator.</summary>
        public IntPtr Handle { get; } = checked((IntPtr)Interlocked.Increment(ref lastHandle));

        /// <summary>Starts over from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            lock (Engine) Engine.Seed((ulong)seed);
            return this;
        }

        /// <summary>Starts over from a seed that nobody can foretell, and returns it.</summary>
        public long seed()
        {
            var seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed that was given last.</summary>
        public long initial_seed() => (long)Engine.InitialSeed;

        /// <summary>The state, as 5056 bytes: <see cref="set_state"/> goes on from it with the same numbers.</summary>
        public Tensor get_state()
        {
            lock (Engine) return Creation.List<byte>(Engine.GetState());
        }

        /// <summary>Takes over a state.</summary>
        /// <exception cref="ArgumentException">The tensor is not a state of this kind of generator.</exception>
        public void set_state(Tensor value)
        {
            if (value.dtype != ScalarType.Byte)
                throw new ArgumentException($"RNG state must be a torch.ByteTensor, got {value.dtype.TorchName()}", nameof(value));
            using var bytes = value.contiguous();
            lock (Engine) Engine.SetState(bytes.Span<byte>());
        }

        /// <summary>Does nothing: a generator holds no native memory here. Kept because the real one does.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Does nothing.</summary>
        protected virtual void Dispose(bool disposing) { }
    }

    /// <summary>Starts <see cref="Generator.Default"/> over from a seed: what follows is the same in every run.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Starts <see cref="Generator.Default"/> over from a seed that nobody can foretell, and returns it.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed that <see cref="Generator.Default"/> was given last.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>The state of <see cref="Generator.Default"/>.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Takes over a state of <see cref="Generator.Default"/>.</summary>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>The default generator, by the names of PyTorch's <c>torch.random</c>.</summary>
    public static class random
    {
        /// <inheritdoc cref="torch.manual_seed"/>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <inheritdoc cref="torch.seed"/>
        public static long seed() => torch.seed();

        /// <inheritdoc cref="torch.initial_seed"/>
        public static long initial_seed() => torch.initial_seed();

        /// <inheritdoc cref="torch.get_rng_state"/>
        public static Tensor get_rng_state() => torch.get_rng_state();

        /// <inheritdoc cref="torch.set_rng_state"/>
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
