namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        public static partial class constraints
        {
            /// <summary>A region that a variable has to lie in: a parameter of a distribution, or a value that it may take.</summary>
            public abstract class Constraint
            {
                /// <summary>A region of single real numbers.</summary>
                protected Constraint() : this(false, 0) { }

                /// <summary>A region of events with this many dimensions.</summary>
                protected Constraint(bool is_discrete, int event_dim)
                {
                    this.is_discrete = is_discrete;
                    this.event_dim = event_dim;
                }

                /// <summary>True if the region consists of separate points.</summary>
                public virtual bool is_discrete { get; protected set; }

                /// <summary>The number of last dimensions that make one event; <see cref="check"/> removes them.</summary>
                public virtual int event_dim { get; protected set; }

                /// <summary>For each event in <paramref name="value"/>, whether it lies in the region.</summary>
                public abstract Tensor check(Tensor value);

                /// <summary>The name of the region, with its bounds.</summary>
                public override string ToString() => $"{Name}()";

                private protected string Name => GetType().Name.TrimStart('_');

                /// <summary>A real number, always with a decimal point.</summary>
                private protected static string Real(double value)
                {
                    var text = $"{value}";
                    return text.All(c => char.IsAsciiDigit(c) || c == '-') ? $"{text}.0" : text;
                }
            }

            /// <summary>A region that depends on other variables.</summary>
            public class _Dependent : Constraint
            {
                /// <summary>A region of events with this many dimensions.</summary>
                public _Dependent(bool is_discrete = false, int event_dim = 0) : base(is_discrete, event_dim) { }

                /// <inheritdoc/>
                /// <exception cref="ArgumentException">Always: the other variables are not known here.</exception>
                public override Tensor check(Tensor value) =>
                    throw new ArgumentException("Cannot determine validity of dependent constraint", nameof(value));
            }
        }
    }
}
