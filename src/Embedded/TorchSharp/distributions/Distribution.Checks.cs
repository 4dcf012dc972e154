namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>A parameter of a distribution, and where its elements have to lie.</summary>
        internal readonly record struct Argument(string Name, Tensor Value, constraints.Constraint Domain);

        public abstract partial class Distribution
        {
            /// <summary>The parameters as they were given, after broadcasting.</summary>
            internal virtual Argument[] Arguments => [];

            /// <summary>The values that the distribution can take; null: not known.</summary>
            internal virtual constraints.Constraint? Support => null;

            /// <summary>The name of the family, and each parameter's value or shape.</summary>
            public override string ToString() => $"{GetType().Name}({string.Join(", ", Arguments.Select(p =>
                $"{p.Name}: {(p.Value.numel() == 1 ? $"{p.Value.ToDouble()}" : Shape.Text(p.Value.Sizes))}"))})";

            /// <exception cref="ArgumentException">A parameter does not lie in its domain.</exception>
            private protected void ValidateArguments()
            {
                foreach (var (name, value, domain) in Arguments)
                    if (!Satisfies(value, domain))
                        throw new ArgumentException($"Expected parameter {name} {Described(value)} of distribution {this} "
                            + $"to satisfy the constraint {domain}, but found invalid values:\n{Elements(value)}", name);
            }

            /// <exception cref="ArgumentException">The shape does not broadcast with the batch's, or a value is not possible.</exception>
            private protected void ValidateValue(Tensor value)
            {
                ArgumentNullException.ThrowIfNull(value);
                var own = ExtendedShape();
                if (value.Rank < event_shape.Length || !value.Sizes[^event_shape.Length..].SequenceEqual(event_shape.Shape))
                    throw new ArgumentException("The right-most size of value must match event_shape: "
                        + $"{Shape.Text(value.Sizes)} vs {Shape.Text(event_shape.Shape)}.", nameof(value));
                for (var i = 1; i <= Math.Min(value.Rank, own.Length); i++)
                    if (value.Sizes[^i] != own[^i] && value.Sizes[^i] != 1 && own[^i] != 1)
                        throw new ArgumentException("Value is not broadcastable with batch_shape+event_shape: "
                            + $"{Shape.Text(value.Sizes)} vs {Shape.Text(own)}.", nameof(value));
                if (Support is { } support && !Satisfies(value, support))
                    throw new ArgumentException($"Expected value argument {Described(value)} to be within the support ({support}) "
                        + $"of the distribution {this}, but found invalid values:\n{Elements(value)}", nameof(value));
            }

            private static string Described(Tensor value) => $"(Tensor of shape {Shape.Text(value.Sizes)})";

            private static string Elements(Tensor value) => value.ToString(TorchSharp.TensorStringStyle.Numpy);

            /// <summary>An expression of a value, once that is validated.</summary>
            private protected Tensor OfValue(Tensor value, Func<Tensor> expression)
            {
                ValidateValue(value);
                return Scoped.Result(expression);
            }

            private static bool Satisfies(Tensor value, constraints.Constraint domain)
            {
                using var scope = NewDisposeScope();
                using var unrecorded = no_grad();
                return domain.check(value).all().ToBoolean();
            }

            /// <summary>What <see cref="expand"/> sets up: the instance that was given, or a new one.</summary>
            /// <exception cref="ArgumentException">The instance is of another class.</exception>
            private protected static T Target<T>(Distribution? instance, Func<T> create) where T : Distribution => instance switch
            {
                null => create(),
                T target => target,
                _ => throw new ArgumentException($"expand(): 'instance' must be a {typeof(T).Name} distribution", nameof(instance)),
            };

            /// <summary>What members throw that the family has no formula for.</summary>
            private protected NotImplementedException Missing([System.Runtime.CompilerServices.CallerMemberName] string member = "") =>
                new($"{GetType().Name} does not implement {member}");
        }
    }
}
