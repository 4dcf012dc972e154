namespace TorchSharp.Kernels;

/// <summary>Matrix products by definition, until the blocked kernels are in.</summary>
internal static unsafe class Gemm
{
    public static void Run(int m, int n, int k, float* a, nint rsA, nint csA, float* b, nint rsB, nint csB, float* c, nint ldc, bool accumulate, float* bias, bool relu)
    {
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                var sum = (accumulate ? c[i * ldc + j] : 0) + (bias == null ? 0 : bias[j]);
                for (var p = 0; p < k; p++) sum += a[i * rsA + p * csA] * b[p * rsB + j * csB];
                c[i * ldc + j] = relu ? Math.Max(sum, 0) : sum;
            }
    }

    public static void Run(int m, int n, int k, double* a, nint rsA, nint csA, double* b, nint rsB, nint csB, double* c, nint ldc, bool accumulate, double* bias, bool relu)
    {
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                var sum = (accumulate ? c[i * ldc + j] : 0) + (bias == null ? 0 : bias[j]);
                for (var p = 0; p < k; p++) sum += a[i * rsA + p * csA] * b[p * rsB + j * csB];
                c[i * ldc + j] = relu ? Math.Max(sum, 0) : sum;
            }
    }
}
