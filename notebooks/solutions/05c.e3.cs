double[,] StyleGradient(double[,] features, double[,] wanted)
{
    var (count, spots) = (features.GetLength(0), features.GetLength(1));
    var slope = new double[count, spots];
    for (var i = 0; i < count; i++)
        for (var j = 0; j < count; j++)
        {
            var g = 0.0;
            for (var m = 0; m < spots; m++) g += features[i, m] * features[j, m];
            var blame = 4 * (g / spots - wanted[i, j]) / spots;
            for (var m = 0; m < spots; m++) slope[i, m] += blame * features[j, m];
        }
    return slope;
}
