namespace DeepLearning;

/// <summary>05.e1: three kernels of 3 × 3 by hand: one moves the picture to the right, one compares a pixel with its neighbors, one sees
/// an oblique edge.</summary>
internal sealed class KernelsTest : HiddenTest<double[][]>
{
    private static readonly double[,] Picture = { { 1, 5, 2, 0, 3 }, { 4, 2, 7, 1, 0 }, { 0, 3, 1, 6, 2 }, { 5, 1, 0, 2, 4 } };

    private static readonly string[] Names = ["moveRight", "brighter", "diagonal"];

    public override string Id => "05.e1";

    protected override string Shape => "three kernels, double[][], of nine numbers each: moveRight, brighter, diagonal";

    protected override void Run(double[][] answer)
    {
        if (answer.Length != 3 || answer.Any(kernel => kernel?.Length != 9)) throw new CaseFailedException($"There should be {Shape}.");
        foreach (var (name, kernel) in Names.Zip(answer))
            if (kernel.All(number => number == 0)) throw new CaseFailedException($"{name} is still the stub: nine zeros.");
        MovesRight(answer[0]);
        Compares(answer[1]);
        SeesTheEdge(answer[2]);
    }

    private static void MovesRight(double[] kernel)
    {
        for (var row = 1; row <= 2; row++)
        {
            for (var column = 1; column <= 3; column++)
            {
                var actual = At(Picture, row, column, kernel);
                var diagnosis = Is(kernel, (1, 2)) ? "That moves it to the left: what stands at a place afterwards came from its left neighbor."
                    : Is(kernel, (0, 1)) || Is(kernel, (2, 1)) ? "That moves it up or down: the rows of the kernel are the rows of the picture." : null;
                Case.Near($"moveRight, at row {row}, column {column} of a picture,", Picture[row, column - 1], actual, diagnosis);
            }
        }
    }

    private static void Compares(double[] kernel)
    {
        var sum = kernel.Sum();
        Case.Near("brighter, on a plain wall of 1,", 0, sum, Math.Abs(sum - 1) < 1e-9
            ? "The nine numbers have to add up to 0: on a plain wall nothing is brighter than its neighbors. This one sharpens."
            : "Its nine numbers have to add up to 0.");
        for (var row = 1; row <= 2; row++)
        {
            for (var column = 1; column <= 3; column++)
            {
                var around = Picture[row - 1, column] + Picture[row + 1, column] + Picture[row, column - 1] + Picture[row, column + 1];
                var right = Picture[row, column] - (around / 4);
                var actual = At(Picture, row, column, kernel);
                var diagnosis = Math.Abs(actual - (4 * right)) < 1e-9 ? "That is four times as much: the mean of four takes a quarter of each."
                    : Math.Abs(actual + right) < 1e-9 ? "The sign is wrong: brighter than the neighbors is above 0."
                    : kernel[0] != 0 ? "Only the four direct neighbors take part, not the corners." : null;
                Case.Near($"brighter, at row {row}, column {column} of a picture,", right, actual, diagnosis);
            }
        }
    }

    private static void SeesTheEdge(double[] kernel)
    {
        Case.Near("diagonal, on a plain wall of 1,", 0, kernel.Sum(), "Its nine numbers have to add up to 0, or a bright wall looks like an edge.");
        double Answer(Func<int, int, bool> bright)
        {
            var picture = new double[3, 3];
            for (var row = 0; row < 3; row++)
                for (var column = 0; column < 3; column++) picture[row, column] = bright(row, column) ? 1 : 0;
            return At(picture, 1, 1, kernel);
        }

        var (upperRight, lowerLeft) = (Answer((row, column) => column > row), Answer((row, column) => column < row));
        if (upperRight <= 0)
            throw new CaseFailedException(
                $"diagonal, where the upper right is bright and the rest dark, should be above 0, but is {Case.Text(upperRight)}.",
                lowerLeft > 0 ? "It is turned around: positive weights belong where it should be bright." : null);
        var (lowerRight, upperLeft) = (Answer((row, column) => row + column > 2), Answer((row, column) => row + column < 2));
        foreach (var (name, other) in new[] { ("lower right", lowerRight), ("upper left", upperLeft) })
            if (Math.Abs(other) >= upperRight)
                throw new CaseFailedException(
                    $"diagonal answers {Case.Text(other)} to an edge toward the {name}, as strongly as to its own ({Case.Text(upperRight)}).",
                    "It should look along one diagonal only: weights of one sign above it, of the other below.");
    }

    private static double At(double[,] picture, int row, int column, double[] kernel)
    {
        var sum = 0.0;
        for (var u = 0; u < 3; u++)
            for (var v = 0; v < 3; v++) sum += kernel[(3 * u) + v] * picture[row + u - 1, column + v - 1];
        return sum;
    }

    private static bool Is(double[] kernel, (int Row, int Column) one) =>
        kernel.Index().All(cell => cell.Item == (cell.Index == (3 * one.Row) + one.Column ? 1 : 0));
}
