namespace TorchSharp.Kernels;

/// <summary>How a product is cut into chunks of rows and columns of C for several threads.</summary>
internal readonly record struct ChunkGrid(int Height, int Width, int Down, int Across)
{
    public int Count => Down * Across;

    /// <summary>
    /// The grid of about so many chunks that takes the least time. Chunks one above the other each pack the same part of B, which costs
    /// what 16 rows of the product cost; chunks side by side each fetch the same part of A, which costs the more the bigger A is, up to
    /// what 30 columns cost.
    /// </summary>
    public static ChunkGrid Choose(in Product product, int chunks, TileKernels kernels)
    {
        var bytesOfA = (double)product.Rows * product.Depth * product.Size;
        var bytesOfB = (double)product.Columns * product.Depth * product.Size;
        var packsB = !product.AsDotProducts && (product.ColumnStrideB != product.Size || bytesOfB > 1 << 20);
        var (costOfA, costOfB) = (Math.Min(bytesOfA / (64 << 10), 30), packsB ? 16 : 0);
        var (best, bestTime) = (default(ChunkGrid), double.PositiveInfinity);
        for (var across = 1; across <= chunks; across *= 2)
        {
            var width = PartSize(product.Columns, across, product.AsDotProducts ? TileKernels.DotColumns : kernels.Columns(product.Rows));
            var height = PartSize(product.Rows, (chunks + across - 1) / across, product.AsDotProducts ? kernels.DotRows : kernels.MaxRows);
            var grid = new ChunkGrid(height, width, Parts(product.Rows, height), Parts(product.Columns, width));
            var rounds = (grid.Count + Scheduler.Threads - 1) / Scheduler.Threads;
            var time = (1 + costOfA / width + costOfB / height) * rounds / grid.Count;
            if (time < bestTime)
                (best, bestTime) = (grid, time);
        }
        return best;
    }

    /// <summary>One of the chunks of a product.</summary>
    public Product Chunk(in Product product, int number)
    {
        var (row, column) = (number / Across * Height, number % Across * Width);
        return product
            .InRows(row, Math.Min(Height, product.Rows - row))
            .InColumns(column, Math.Min(Width, product.Columns - column));
    }

    /// <summary>The size of a part when <paramref name="count"/> is cut into about so many, in multiples of <paramref name="unit"/>.</summary>
    static int PartSize(int count, int parts, int unit) => Parts(Parts(count, parts), unit) * unit;

    static int Parts(int count, int size) => (count + size - 1) / size;
}
