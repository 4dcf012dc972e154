double LargestEigenvalue(double[,] matrix)
{
    var (x, y, stretched) = (1.0, 0.3, 0.0); // an uneven arrow: no eigenvector of a likely matrix
    for (var step = 0; step < 1000; step++)
    {
        var (nextX, nextY) = (matrix[0, 0] * x + matrix[0, 1] * y, matrix[1, 0] * x + matrix[1, 1] * y);
        stretched = Math.Sqrt(nextX * nextX + nextY * nextY); // the arrow was of length 1 before
        (x, y) = (nextX / stretched, nextY / stretched);
    }
    return stretched;
}
