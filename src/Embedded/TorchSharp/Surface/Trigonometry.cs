using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = sin x.</summary>
        public Tensor sin() => Trigonometry.Sin(this);

        /// <summary>this ← sin x.</summary>
        public Tensor sin_() => InPlace.Apply(this, [], Trigonometry.Sin);

        /// <summary>y = cos x.</summary>
        public Tensor cos() => Trigonometry.Cos(this);

        /// <summary>this ← cos x.</summary>
        public Tensor cos_() => InPlace.Apply(this, [], Trigonometry.Cos);

        /// <summary>y = tan x.</summary>
        public Tensor tan() => Trigonometry.Tan(this);

        /// <summary>this ← tan x.</summary>
        public Tensor tan_() => InPlace.Apply(this, [], Trigonometry.Tan);

        /// <summary>y = arcsin x.</summary>
        public Tensor asin() => Trigonometry.Asin(this);

        /// <summary>this ← arcsin x.</summary>
        public Tensor asin_() => InPlace.Apply(this, [], Trigonometry.Asin);

        /// <inheritdoc cref="asin()"/>
        public Tensor arcsin() => asin();

        /// <inheritdoc cref="asin_()"/>
        public Tensor arcsin_() => asin_();

        /// <summary>y = arccos x.</summary>
        public Tensor acos() => Trigonometry.Acos(this);

        /// <summary>this ← arccos x.</summary>
        public Tensor acos_() => InPlace.Apply(this, [], Trigonometry.Acos);

        /// <inheritdoc cref="acos()"/>
        public Tensor arccos() => acos();

        /// <inheritdoc cref="acos_()"/>
        public Tensor arccos_() => acos_();

        /// <summary>y = arctan x.</summary>
        public Tensor atan() => Trigonometry.Atan(this);

        /// <summary>this ← arctan x.</summary>
        public Tensor atan_() => InPlace.Apply(this, [], Trigonometry.Atan);

        /// <inheritdoc cref="atan()"/>
        public Tensor arctan() => atan();

        /// <inheritdoc cref="atan_()"/>
        public Tensor arctan_() => atan_();

        /// <summary>y = (eˣ − e⁻ˣ) / 2.</summary>
        public Tensor sinh() => Trigonometry.Sinh(this);

        /// <summary>this ← (eˣ − e⁻ˣ) / 2.</summary>
        public Tensor sinh_() => InPlace.Apply(this, [], Trigonometry.Sinh);

        /// <summary>y = (eˣ + e⁻ˣ) / 2.</summary>
        public Tensor cosh() => Trigonometry.Cosh(this);

        /// <summary>this ← (eˣ + e⁻ˣ) / 2.</summary>
        public Tensor cosh_() => InPlace.Apply(this, [], Trigonometry.Cosh);

        /// <summary>y = ln(x + √(x² + 1)).</summary>
        public Tensor asinh() => Trigonometry.Asinh(this);

        /// <summary>this ← ln(x + √(x² + 1)).</summary>
        public Tensor asinh_() => InPlace.Apply(this, [], Trigonometry.Asinh);

        /// <inheritdoc cref="asinh()"/>
        public Tensor arcsinh() => asinh();

        /// <inheritdoc cref="asinh_()"/>
        public Tensor arcsinh_() => asinh_();

        /// <summary>y = ln(x + √(x² − 1)).</summary>
        public Tensor acosh() => Trigonometry.Acosh(this);

        /// <summary>this ← ln(x + √(x² − 1)).</summary>
        public Tensor acosh_() => InPlace.Apply(this, [], Trigonometry.Acosh);

        /// <inheritdoc cref="acosh()"/>
        public Tensor arccosh() => acosh();

        /// <inheritdoc cref="acosh_()"/>
        public Tensor arccosh_() => acosh_();

        /// <summary>y = ½ ln((1 + x) / (1 − x)).</summary>
        public Tensor atanh() => Trigonometry.Atanh(this);

        /// <summary>this ← ½ ln((1 + x) / (1 − x)).</summary>
        public Tensor atanh_() => InPlace.Apply(this, [], Trigonometry.Atanh);

        /// <inheritdoc cref="atanh()"/>
        public Tensor arctanh() => atanh();

        /// <inheritdoc cref="atanh_()"/>
        public Tensor arctanh_() => atanh_();

        /// <summary>y = sin πx / πx, 1 at 0.</summary>
        public Tensor sinc() => Trigonometry.Sinc(this);

        /// <summary>this ← sin πx / πx, 1 at 0.</summary>
        public Tensor sinc_() => InPlace.Apply(this, [], Trigonometry.Sinc);

        /// <summary>y = the angle of the point (other, this), in (−π, π].</summary>
        public Tensor atan2(Tensor other) => Trigonometry.Atan2(this, other);

        /// <summary>this ← the angle of the point (other, this), in (−π, π].</summary>
        public Tensor atan2_(Tensor other) => InPlace.Apply(this, [other], (x, into) => Trigonometry.Atan2(x, other, into));

        /// <inheritdoc cref="atan2(Tensor)"/>
        public Tensor arctan2(Tensor other) => atan2(other);

        /// <inheritdoc cref="atan2_(Tensor)"/>
        public Tensor arctan2_(Tensor other) => atan2_(other);

        /// <inheritdoc cref="atan2(Tensor)"/>
        public Tensor arctan(Tensor other) => atan2(other);

        /// <inheritdoc cref="atan2_(Tensor)"/>
        public Tensor arctan_(Tensor other) => atan2_(other);

        /// <summary>y = √(this² + other²), without overflow on the way.</summary>
        public Tensor hypot(Tensor other) => Trigonometry.Hypot(this, other);

        /// <summary>y = x · π / 180.</summary>
        public Tensor deg2rad() => mul(Math.PI / 180);

        /// <summary>y = x · 180 / π.</summary>
        public Tensor rad2deg() => mul(180 / Math.PI);
    }

    /// <inheritdoc cref="Tensor.sin()"/>
    public static Tensor sin(Tensor input) => input.sin();

    /// <inheritdoc cref="Tensor.sin_()"/>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <inheritdoc cref="Tensor.cos()"/>
    public static Tensor cos(Tensor input) => input.cos();

    /// <inheritdoc cref="Tensor.cos_()"/>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <inheritdoc cref="Tensor.tan()"/>
    public static Tensor tan(Tensor input) => input.tan();

    /// <inheritdoc cref="Tensor.tan_()"/>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <inheritdoc cref="Tensor.asin()"/>
    public static Tensor asin(Tensor input) => input.asin();

    /// <inheritdoc cref="Tensor.asin_()"/>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <inheritdoc cref="Tensor.arcsin()"/>
    public static Tensor arcsin(Tensor input) => input.arcsin();

    /// <inheritdoc cref="Tensor.arcsin_()"/>
    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    /// <inheritdoc cref="Tensor.acos()"/>
    public static Tensor acos(Tensor input) => input.acos();

    /// <inheritdoc cref="Tensor.acos_()"/>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <inheritdoc cref="Tensor.arccos()"/>
    public static Tensor arccos(Tensor input) => input.arccos();

    /// <inheritdoc cref="Tensor.arccos_()"/>
    public static Tensor arccos_(Tensor input) => input.arccos_();

    /// <inheritdoc cref="Tensor.atan()"/>
    public static Tensor atan(Tensor input) => input.atan();

    /// <inheritdoc cref="Tensor.atan_()"/>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <inheritdoc cref="Tensor.arctan()"/>
    public static Tensor arctan(Tensor input) => input.arctan();

    /// <inheritdoc cref="Tensor.arctan(Tensor)"/>
    public static Tensor arctan(Tensor input, Tensor other) => input.arctan(other);

    /// <inheritdoc cref="Tensor.arctan_()"/>
    public static Tensor arctan_(Tensor input) => input.arctan_();

    /// <inheritdoc cref="Tensor.arctan_(Tensor)"/>
    public static Tensor arctan_(Tensor input, Tensor other) => input.arctan_(other);

    /// <inheritdoc cref="Tensor.sinh()"/>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <inheritdoc cref="Tensor.sinh_()"/>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <inheritdoc cref="Tensor.cosh()"/>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <inheritdoc cref="Tensor.cosh_()"/>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <inheritdoc cref="Tensor.asinh()"/>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <inheritdoc cref="Tensor.asinh_()"/>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <inheritdoc cref="Tensor.arcsinh()"/>
    public static Tensor arcsinh(Tensor input) => input.arcsinh();

    /// <inheritdoc cref="Tensor.arcsinh_()"/>
    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    /// <inheritdoc cref="Tensor.acosh()"/>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <inheritdoc cref="Tensor.acosh_()"/>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <inheritdoc cref="Tensor.arccosh()"/>
    public static Tensor arccosh(Tensor input) => input.arccosh();

    /// <inheritdoc cref="Tensor.arccosh_()"/>
    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    /// <inheritdoc cref="Tensor.atanh()"/>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <inheritdoc cref="Tensor.atanh_()"/>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <inheritdoc cref="Tensor.arctanh()"/>
    public static Tensor arctanh(Tensor input) => input.arctanh();

    /// <inheritdoc cref="Tensor.arctanh_()"/>
    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    /// <inheritdoc cref="Tensor.sinc()"/>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <inheritdoc cref="Tensor.sinc_()"/>
    public static Tensor sinc_(Tensor input) => input.sinc_();

    /// <inheritdoc cref="Tensor.atan2(Tensor)"/>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <inheritdoc cref="Tensor.atan2_(Tensor)"/>
    public static Tensor atan2_(Tensor input, Tensor other) => input.atan2_(other);

    /// <inheritdoc cref="Tensor.arctan2(Tensor)"/>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);

    /// <inheritdoc cref="Tensor.arctan2_(Tensor)"/>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.arctan2_(other);

    /// <inheritdoc cref="Tensor.hypot(Tensor)"/>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <inheritdoc cref="Tensor.deg2rad()"/>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <inheritdoc cref="Tensor.rad2deg()"/>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();
}
