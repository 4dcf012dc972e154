double[,] GramOfMaps(double[][,] maps)
{
    var (count, height, width) = (maps.Length, maps[0].GetLength(0), maps[0].GetLength(1));
    var together = new double[count, count];
    for (var a = 0; a < count; a++)
        for (var b = 0; b < count; b++)
        {
            for (var row = 0; row < height; row++)
                for (var column = 0; column < width; column++) together[a, b] += maps[a][row, column] * maps[b][row, column];
            together[a, b] /= height * width;
        }
    return together;
}
