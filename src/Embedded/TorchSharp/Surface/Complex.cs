using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The real parts: a view of a complex tensor, a real tensor itself.</summary>
        public Tensor real => is_complex() ? Views.RealPart(this) : alias();

        /// <summary>The imaginary parts: a view of a complex tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not complex.</exception>
        public Tensor imag => is_complex() ? Views.ImaginaryPart(this)
            : throw new InvalidOperationException("imag is not implemented for tensors with non-complex dtypes.");

        /// <summary>The same memory as real numbers: <c>[…] → […, 2]</c>, real and imaginary parts.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not complex.</exception>
        public Tensor view_as_real() => Views.AsReal(this);

        /// <summary>The same memory as complex numbers: <c>[…, 2] → […]</c>.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not made of pairs that lie as complex numbers do.</exception>
        public Tensor view_as_complex() => Views.AsComplex(this);

        /// <summary>The conjugates, in memory of their own; a real tensor itself.</summary>
        public Tensor conj() => is_complex() ? Complexes.Conj(this) : alias();

        /// <inheritdoc cref="conj()"/>
        public Tensor conj_physical() => conj();

        /// <summary>this ← its conjugates.</summary>
        public Tensor conj_physical_() => InPlace.Apply(this, [], Complexes.Conj);

        /// <summary>The tensor itself: conjugates are computed at once, not when they are read.</summary>
        public Tensor resolve_conj() => alias();

        /// <summary>False: conjugates are computed at once, not when they are read.</summary>
        public bool is_conj() => false;

        /// <summary>The tensor itself: negatives are computed at once, not when they are read.</summary>
        public Tensor resolve_neg() => alias();

        /// <summary>False: negatives are computed at once, not when they are read.</summary>
        public bool is_neg() => false;

        /// <summary>The angles to the positive real axis, in (−π, π].</summary>
        public Tensor angle() => Complexes.Angle(this);
    }

    /// <summary>y = real + i · imag; broadcasts.</summary>
    /// <exception cref="ArgumentException">The dtypes differ, or are not Float32 or Float64.</exception>
    public static Tensor complex(Tensor real, Tensor imag) => Complexes.Make(real, imag);

    /// <summary>y = abs · (cos angle + i · sin angle); broadcasts.</summary>
    /// <exception cref="ArgumentException">The dtypes differ, or are not Float32 or Float64.</exception>
    public static Tensor polar(Tensor abs, Tensor angle) => Complexes.Polar(abs, angle);

    /// <inheritdoc cref="Tensor.real"/>
    public static Tensor real(Tensor input) => input.real;

    /// <inheritdoc cref="Tensor.imag"/>
    public static Tensor imag(Tensor input) => input.imag;

    /// <inheritdoc cref="Tensor.view_as_real"/>
    public static Tensor view_as_real(Tensor input) => input.view_as_real();

    /// <inheritdoc cref="Tensor.view_as_complex"/>
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();

    /// <inheritdoc cref="Tensor.conj"/>
    public static Tensor conj(Tensor input) => input.conj();

    /// <inheritdoc cref="Tensor.conj_physical"/>
    public static Tensor conj_physical(Tensor input) => input.conj_physical();

    /// <inheritdoc cref="Tensor.conj_physical_"/>
    public static Tensor conj_physical_(Tensor input) => input.conj_physical_();

    /// <inheritdoc cref="Tensor.resolve_conj"/>
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    /// <inheritdoc cref="Tensor.resolve_neg"/>
    public static Tensor resolve_neg(Tensor input) => input.resolve_neg();

    /// <inheritdoc cref="Tensor.is_conj"/>
    public static bool is_conj(Tensor input) => input.is_conj();

    /// <inheritdoc cref="Tensor.angle"/>
    public static Tensor angle(Tensor input) => input.angle();
}
