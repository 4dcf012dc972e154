using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>beta · this + alpha · mat1 · mat2. With beta = 0, this is not read.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) =>
            AddedProducts.Matrices(this, mat1, mat2, beta, alpha);

        /// <summary>this ← beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) =>
            InPlace.Apply(this, x => AddedProducts.Matrices(x, mat1, mat2, beta, alpha));

        /// <summary>beta · this + alpha · mat · vec. With beta = 0, this is not read.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) =>
            AddedProducts.MatrixVector(this, mat, vec, beta, alpha);

        /// <summary>this ← beta · this + alpha · mat · vec.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) =>
            InPlace.Apply(this, x => AddedProducts.MatrixVector(x, mat, vec, beta, alpha));

        /// <summary>beta · this + alpha · vec1 · vec2ᵀ. With beta = 0, this is not read.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
            AddedProducts.Outer(this, vec1, vec2, beta, alpha);

        /// <summary>this ← beta · this + alpha · vec1 · vec2ᵀ.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
            InPlace.Apply(this, x => AddedProducts.Outer(x, vec1, vec2, beta, alpha));

        /// <summary>beta · this + alpha · batch1 · batch2, batch by batch. With beta = 0, this is not read.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            AddedProducts.Batches(this, batch1, batch2, beta, alpha);

        /// <summary>beta · this + alpha · Σ batch1[i] · batch2[i]. With beta = 0, this is not read.</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            AddedProducts.SummedBatches(this, batch1, batch2, beta, alpha);

        /// <summary>this ← beta · this + alpha · Σ batch1[i] · batch2[i].</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
            InPlace.Apply(this, x => AddedProducts.SummedBatches(x, batch1, batch2, beta, alpha));
    }

    /// <inheritdoc cref="Tensor.addmm"/>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.addmm_"/>
    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm_(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.addmv"/>
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.addmv_"/>
    public static Tensor addmv_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv_(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.addr"/>
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
        input.addr(vec1, vec2, beta, alpha);

    /// <inheritdoc cref="Tensor.addr_"/>
    public static Tensor addr_(Tensor input, Tensor vec1, Tensor vec2, float beta = 1f, float alpha = 1f) =>
        input.addr_(vec1, vec2, beta, alpha);

    /// <inheritdoc cref="Tensor.baddbmm"/>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
        input.baddbmm(batch1, batch2, beta, alpha);

    /// <inheritdoc cref="Tensor.addbmm"/>
    public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
        input.addbmm(batch1, batch2, beta, alpha);

    /// <inheritdoc cref="Tensor.addbmm_"/>
    public static Tensor addbmm_(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) =>
        input.addbmm_(batch1, batch2, beta, alpha);
}
