namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>Functions of random variables, with their inverses and the logarithms of their Jacobians.</summary>
        public static partial class transforms
        {
            /// <summary>A function y = f(x) from its domain onto its codomain, and an inverse.</summary>
            public abstract class Transform
            {
                /// <summary>True if f is one-to-one.</summary>
                protected bool _bijective;

                /// <summary>The region of x.</summary>
                protected constraints.Constraint _domain = constraints.real;

                /// <summary>The region of y.</summary>
                protected constraints.Constraint _codomain = constraints.real;

                /// <summary>The inverse, once it was asked for.</summary>
                protected Transform? _inv;

                /// <summary>From real numbers to real numbers and not one-to-one, unless fields or members say otherwise.</summary>
                protected Transform() { }

                /// <summary>A function from one region onto another.</summary>
                private protected Transform(constraints.Constraint domain, constraints.Constraint codomain, bool bijective) =>
                    (_domain, _codomain, _bijective) = (domain, codomain, bijective);

                /// <summary>True if f is one-to-one.</summary>
                public virtual bool bijective => _bijective;

                /// <summary>The region of x.</summary>
                public virtual constraints.Constraint domain => _domain;

                /// <summary>The region of y.</summary>
                public virtual constraints.Constraint codomain => _codomain;

                /// <summary>The number of dimensions of one x and of one y.</summary>
                /// <exception cref="InvalidOperationException">They differ.</exception>
                public virtual int event_dim => domain.event_dim == codomain.event_dim ? domain.event_dim
                    : throw new InvalidOperationException("Please use either .domain.event_dim or .codomain.event_dim");

                /// <summary>The inverse; its own inverse is this.</summary>
                public virtual Transform inv => _inv ??= new InverseTransform(this);

                /// <summary>The sign of the slope: 1 if f increases, −1 if it decreases.</summary>
                public Tensor sign => _sign();

                /// <summary>y = f(x).</summary>
                public Tensor forward(Tensor x) => _call(x);

                /// <summary>The shape of y for a shape of x.</summary>
                public virtual long[] forward_shape(long[] shape) => shape;

                /// <summary>The shape of x for a shape of y.</summary>
                public virtual long[] inverse_shape(long[] shape) => shape;

                /// <summary>y = f(x).</summary>
                protected internal abstract Tensor _call(Tensor x);

                /// <summary>x = f⁻¹(y).</summary>
                protected internal abstract Tensor _inverse(Tensor y);

                /// <summary>The sign of the slope.</summary>
                /// <exception cref="NotImplementedException">The slope has no sign of its own.</exception>
                protected internal virtual Tensor _sign() => throw new NotImplementedException($"{GetType().Name} does not implement sign");

                /// <summary>ln |det ∂y/∂x|, one number per event.</summary>
                /// <exception cref="NotImplementedException">The function has no Jacobian determinant.</exception>
                protected internal virtual Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    throw new NotImplementedException($"{GetType().Name} does not implement log_abs_det_jacobian");

                /// <summary>The sum over the last dimensions.</summary>
                protected internal static Tensor _sum_rightmost(Tensor value, int dim) => dim == 0 ? value : Scoped.Result(() =>
                    value.reshape([.. value.Sizes[..^dim], Shape.Count(value.Sizes[^dim..])]).sum(-1));
            }

            /// <summary>x = f⁻¹(y) as a function of its own.</summary>
            internal sealed class InverseTransform(Transform f) : Transform
            {
                public override bool bijective => f.bijective;

                public override constraints.Constraint domain => f.codomain;

                public override constraints.Constraint codomain => f.domain;

                public override Transform inv => f;

                public override long[] forward_shape(long[] shape) => f.inverse_shape(shape);

                public override long[] inverse_shape(long[] shape) => f.forward_shape(shape);

                protected internal override Tensor _call(Tensor x) => f._inverse(x);

                protected internal override Tensor _inverse(Tensor y) => f._call(y);

                protected internal override Tensor _sign() => f._sign();

                protected internal override Tensor log_abs_det_jacobian(Tensor x, Tensor y) =>
                    Scoped.Result(() => -f.log_abs_det_jacobian(y, x));
            }
        }
    }
}
