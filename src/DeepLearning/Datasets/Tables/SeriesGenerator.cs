using System.Globalization;

namespace DeepLearning;

/// <summary>Series in the format of the real ones: the same columns and dates, generated values.</summary>
internal static class SeriesGenerator
{
    /// <summary>Trend times season times noise: the more there are, the more they swing.</summary>
    internal static Table AirlinePassengers(long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var values = new double[144];
        for (var month = 0; month < values.Length; month++)
        {
            var trend = 115 * Math.Exp(0.0094 * month);
            var season = 0.16 * Math.Cos(2 * Math.PI * (month - 6.5) / 12) + 0.05 * Math.Cos(4 * Math.PI * (month - 0.5) / 12);
            values[month] = Math.Round(trend * Math.Exp(season + 0.025 * random.Normal()));
        }

        return Monthly("Generated passengers", "Passengers", 1949, values, "0",
            $"A generated series: a growing trend times a yearly season times noise (seed {seed}).");
    }

    /// <summary>A year's wave, warm in January, plus weather: each day is a part of the day before and something new.</summary>
    internal static Table DailyTemperatures(long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var (dates, values, weather) = (new List<string>(), new List<string>(), 0.0);
        for (var day = new DateOnly(1981, 1, 1); day.Year <= 1990; day = day.AddDays(1))
        {
            if (day.DayOfYear > 365) continue; // as in the real series: a leap year ends on December 30
            weather = 0.6 * weather + 2.1 * random.Normal();
            var year = 11.2 + 4.4 * Math.Cos(2 * Math.PI * (day.DayOfYear - 30) / 365.25);
            dates.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            values.Add(Math.Max(0, year + weather).ToString("0.0", CultureInfo.InvariantCulture));
        }

        return New("Generated temperatures", ["Date", "Temp"], [[.. dates], [.. values]],
            $"A generated series: a wave of one year plus weather that lasts some days (seed {seed}).");
    }

    /// <summary>Cycles of 9 to 13 years, each of its own height, that rise faster than they fall.</summary>
    internal static Table Sunspots(long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var values = new double[2820];
        for (var start = -30; start < values.Length;)
        {
            var (length, height, rise) = ((int)random.Uniform(108, 150), random.Uniform(50, 180), random.Uniform(0.32, 0.42));
            for (var month = 0; month < length; month++)
            {
                if (start + month < 0 || start + month >= values.Length) continue;
                var phase = (double)month / length;
                var wave = Math.Sin(Math.PI / 2 * (phase < rise ? phase / rise : (1 - phase) / (1 - rise)));
                var level = height * wave * wave + 3;
                values[start + month] = Math.Max(0, level + (2 + 1.3 * Math.Sqrt(level)) * random.Normal());
            }

            start += length;
        }

        return Monthly("Generated sunspots", "Sunspots", 1749, values, "0.0",
            $"A generated series: cycles of 9 to 13 years and of different heights, with noise (seed {seed}).");
    }

    private static Table Monthly(string name, string column, int firstYear, double[] values, string format, string origin) => New(
        name, ["Month", column],
        [
            [.. values.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{firstYear + i / 12}-{i % 12 + 1:00}"))],
            [.. values.Select(value => value.ToString(format, CultureInfo.InvariantCulture))],
        ],
        origin);

    private static Table New(string name, string[] columns, string[][] cells, string origin) =>
        new(columns, cells) { Name = name, IsReal = false, Origin = origin };
}
