using System.Collections;
using System.Numerics;

#pragma warning disable // Types of the shapes in the listing, with the names that they have there: what they do does not matter.
#nullable disable

namespace TorchSharp.Tests.Sample;

public enum DeviceType { CPU, CUDA }

public enum TensorStringStyle { Metadata, Julia, Numpy, CSharp, Default }

public delegate IntPtr DistanceFunctionNative(IntPtr x, IntPtr y);

public static class TensorExtensionMethods
{
    public static void Load(ref torch.Tensor tensor, BinaryReader reader, bool skip = false) => throw null;
    public static Complex ToComplex64(this torch.Tensor value) => throw null;
    internal static void Hidden() { }
}

public sealed class Scalar : IDisposable
{
    internal Scalar() { }
    public torch.ScalarType Type { get; internal set; }
    public void Dispose() { }
    public static implicit operator Scalar((float, float) value) => throw null;
}

public static partial class torch
{
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;
    public static readonly Device CPU;
    public static (Tensor std, Tensor mean) std_mean(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => throw null;
    public static Tensor tensor(bool[,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => throw null;

    public enum ScalarType : sbyte { }

    public class Device
    {
        public Device(DeviceType deviceType, int index = -1) { }
        public override string ToString() => "";
    }

    public class Tensor : IDisposable
    {
        internal Tensor() { }
        ~Tensor() { }
        public void Dispose() { }
        public Tensor @bool() => this;
        public Tensor[] split(params long[] sizes) => throw null;
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => throw null;
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => throw null;
        public T item<T>() where T : unmanaged => throw null;
        public override bool Equals(object obj) => false;
        public static Tensor operator *(long left, Tensor right) => throw null;
        public static explicit operator short(Tensor value) => 0;
    }

    public struct Size : IEnumerable<long>
    {
        public static Size Empty;
        public Size((int, int, int) size) { }
        public long this[int idx] => 0;
        public IEnumerator<long> GetEnumerator() => throw null;
        IEnumerator IEnumerable.GetEnumerator() => throw null;
    }

    public abstract class Storage
    {
        protected IntPtr _tensor_data_ptr;
        protected Storage() { }
        public abstract int element_size();
    }

    public sealed class Storage<T> : Storage, IDisposable, IEnumerable<T> where T : unmanaged
    {
        internal Storage() { }
        public override int element_size() => 0;
        public Storage<T> this[(int? start, int? end) range] { get => throw null; set { } }
        public void Dispose() { }
        public IEnumerator<T> GetEnumerator() => throw null;
        IEnumerator IEnumerable.GetEnumerator() => throw null;
    }

    public static class autograd
    {
        public abstract class Function<T> where T : Function<T>, new()
        {
            public abstract string Name { get; }
        }
    }

    public static class linalg
    {
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => throw null;
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[] dims = null, bool keepdim = false) => throw null;
    }

    public static class distributions
    {
        public abstract class Distribution : IDisposable
        {
            internal Distribution() { }
            void IDisposable.Dispose() { }
            protected const double euler_constant = 0.5772156649015329;
            public Size batch_shape { get; protected set; }
            public abstract Tensor rsample(params long[] sample_shape);
        }
    }

    public static class optim
    {
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }
    }

    public static class nn
    {
        public enum Reduction : long { None, Mean, Sum }

        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        public class Module : IDisposable
        {
            protected Module(string name) { }
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking) => this;
            protected static bool ReplaceBuffer(ScalarType? dtype, Device device, Tensor buffer, out Tensor result) => throw null;
            protected virtual (string name, Tensor buffer)[] _named_buffers() => throw null;
            public virtual bool training => false;
            public void Dispose() { }
        }

        public class HookableModule<TPreHook, TPostHook> : Module
        {
            protected Dictionary<string, TPreHook> pre_hooks;
            protected HookableModule(string name) : base(name) { }
            public HookRemover register_forward_hook(TPostHook hook) => throw null;

            public class HookRemover
            {
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) { }
            }
        }

        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            protected Module(string name) : base(name) { }
            public TResult call(T input) => throw null;
            public abstract TResult forward(T input);
            public override string ToString() => "";
        }

        public static class functional
        {
            [Obsolete] public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => x;
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => input;
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor weight = null, Tensor bias = null, double eps = 1e-5) => input;
        }
    }
}
