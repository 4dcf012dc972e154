double TotalVariation(double[,] picture)
{
    var (height, width, total) = (picture.GetLength(0), picture.GetLength(1), 0.0);
    for (var row = 0; row < height; row++)
        for (var column = 0; column < width; column++)
        {
            if (row + 1 < height) total += Math.Abs(picture[row + 1, column] - picture[row, column]);
            if (column + 1 < width) total += Math.Abs(picture[row, column + 1] - picture[row, column]);
        }
    return total;
}
