namespace TorchSharp;

public static partial class torch
{
    public static partial class distributions
    {
        /// <summary>Regions that parameters and values of distributions have to lie in.</summary>
        public static partial class constraints
        {
            /// <summary>A region that depends on other variables.</summary>
            public static _Dependent dependent = new();

            /// <summary>{0, 1}.</summary>
            public static _Boolean boolean = new();

            /// <summary>Vectors of one 1 and else zeros.</summary>
            public static _OneHot one_hot = new();

            /// <summary>0, 1, 2, ….</summary>
            public static _IntegerGreaterThan nonnegative_integer = new(0);

            /// <summary>1, 2, 3, ….</summary>
            public static _IntegerGreaterThan positive_integer = new(1);

            /// <summary>[−∞, ∞].</summary>
            public static _Real real = new();

            /// <summary>Vectors without NaN.</summary>
            public static _IndependentConstraint real_vector = independent(real, 1);

            /// <summary>(0, ∞].</summary>
            public static _GreaterThan positive = new(0);

            /// <summary>[0, ∞].</summary>
            public static _GreaterThanEq nonnegative = new(0);

            /// <summary>[0, 1].</summary>
            public static _Interval unit_interval = new(0, 1);

            /// <summary>Vectors of probabilities that sum to 1.</summary>
            public static _Simplex simplex = new();

            /// <summary>Square matrices whose elements above the diagonal are 0.</summary>
            public static _LowerTriangular lower_triangular = new();

            /// <summary>Lower triangular matrices with a positive diagonal.</summary>
            public static _LowerCholesky lower_cholesky = new();

            /// <summary>Lower triangular matrices with a positive diagonal and rows of length 1.</summary>
            public static _CorrCholesky corr_cholesky = new();

            /// <summary>Square matrices.</summary>
            public static _Square square = new();

            /// <summary>Symmetric matrices.</summary>
            public static _Symmetric symmetric = new();

            /// <summary>Symmetric matrices without negative eigenvalues.</summary>
            public static _PositiveSemiDefinite positive_semidefinite = new();

            /// <summary>Symmetric matrices whose eigenvalues are all positive.</summary>
            public static _PositiveDefinite positive_definite = new();

            /// <summary>The whole numbers of [lb, ub].</summary>
            public static _IntegerInterval integer_interval(long lb, long ub) => new(lb, ub);

            /// <summary>(lower_bound, ∞].</summary>
            public static _GreaterThan greater_than(double lower_bound) => new(lower_bound);

            /// <summary>[lower_bound, ∞].</summary>
            public static _GreaterThanEq greater_than_eq(double lower_bound) => new(lower_bound);

            /// <summary>[−∞, upper_bound).</summary>
            public static _LessThan less_than(double upper_bound) => new(upper_bound);

            /// <summary>[lower_bound, upper_bound].</summary>
            public static _Interval interval(double lower_bound, double upper_bound) => new(lower_bound, upper_bound);

            /// <summary>[lower_bound, upper_bound).</summary>
            public static _HalfOpenInterval half_open_interval(double lower_bound, double upper_bound) => new(lower_bound, upper_bound);

            /// <summary>Vectors of numbers that are not negative and sum to at most upper_bound.</summary>
            public static _Multinomial multinomial(long upper_bound) => new(upper_bound);

            /// <summary>Arrays of events that all lie in the base region.</summary>
            public static _IndependentConstraint independent(Constraint base_constraint, int reinterpreted_batch_ndims) =>
                new(base_constraint, reinterpreted_batch_ndims);

            /// <summary>Tensors whose pieces along a dimension, of these lengths, lie each in a region of its own.</summary>
            public static _Cat cat(IList<Constraint> cseq, long dim = 0, IList<long>? lengths = null) => new(cseq, dim, lengths);

            /// <summary>Tensors whose slices along a dimension lie each in a region of its own.</summary>
            public static _Stack stack(IList<Constraint> cseq, int dim = 0) => new(cseq, dim);
        }
    }
}
