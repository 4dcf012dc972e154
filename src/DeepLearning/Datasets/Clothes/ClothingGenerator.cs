namespace DeepLearning;

/// <summary>Drawn clothes in Fashion-MNIST's format: gray 28×28, bright on black, in its ten classes.</summary>
internal static class ClothingGenerator
{
    private const int Size = 28, Pixels = Size * Size;

    /// <inheritdoc cref="ImageGenerator.Generate"/>
    internal static RawImages Generate(int count, long seed, int part) =>
        ImageGenerator.Generate(count, seed, part, channels: 1, Size, Draw);

    private static void Draw(int label, Span<byte> image, ref SeededRandom random)
    {
        var piece = new Piece(ref random);
        switch (label)
        {
            case 0: TShirt(ref piece, ref random); break;
            case 1: Trousers(ref piece, ref random); break;
            case 2: Pullover(ref piece, ref random); break;
            case 3: Dress(ref piece, ref random); break;
            case 4: Coat(ref piece, ref random); break;
            case 5: Sandal(ref piece, ref random); break;
            case 6: ButtonedShirt(ref piece, ref random); break;
            case 7: Sneaker(ref piece, ref random); break;
            case 8: Bag(ref piece, ref random); break;
            default: Boot(ref piece, ref random); break;
        }

        piece.Develop(image, ref random);
    }

    private static void TShirt(ref Piece piece, ref SeededRandom random)
    {
        var cut = Upper(ref random, bottom: random.Uniform(0.86, 0.97)) with
        {
            Sleeve = random.Uniform(0.13, 0.34),
            Cuff = random.Uniform(0.10, 0.17),
            Spread = random.Uniform(0.5, 1.15),
        };
        piece.Fill(Silhouettes.Garment(cut, random.Uniform(0.03, 0.14)));
        if (random.Uniform() < 0.35)
            piece.Print(
                random.Uniform(0.42, 0.58), random.Uniform(0.35, 0.6), random.Uniform(0.06, 0.14), ref random);
    }

    private static void Pullover(ref Piece piece, ref SeededRandom random)
    {
        var cut = LongSleeves(Upper(ref random, bottom: random.Uniform(0.84, 0.97)), ref random);
        piece.Fill(Silhouettes.Garment(cut, random.Uniform(0.02, 0.08)));
        if (random.Uniform() < 0.5) piece.Line(0.5 - cut.Hem, cut.Bottom - 0.05, 0.5 + cut.Hem, cut.Bottom - 0.05, 0.5, ref random);
        if (random.Uniform() < 0.25) piece.Print(0.5, random.Uniform(0.35, 0.6), random.Uniform(0.06, 0.14), ref random);
    }

    private static void Coat(ref Piece piece, ref SeededRandom random)
    {
        var cut = LongSleeves(Upper(ref random, bottom: random.Uniform(0.92, 0.99)), ref random);
        var depth = random.Uniform(0.05, 0.2);
        piece.Fill(Silhouettes.Garment(cut, depth));
        // Open at the front, all the way down; lapels from the neck to the chest.
        piece.Line(0.5, cut.Top + depth, 0.5 + random.Uniform(-0.02, 0.02), cut.Bottom, random.Uniform(0.45, 0.9), ref random);
        if (random.Uniform() < 0.7)
            for (var side = -1; side <= 1; side += 2)
                piece.Line(0.5 + side * cut.Neck, cut.Top + 0.02, 0.5 + side * 0.03, cut.Top + 0.32, 0.45, ref random);
    }

    private static void ButtonedShirt(ref Piece piece, ref SeededRandom random)
    {
        var upper = Upper(ref random, bottom: random.Uniform(0.86, 0.97));
        var cut = random.Uniform() < 0.65
            ? LongSleeves(upper, ref random)
            : upper with { Sleeve = random.Uniform(0.18, 0.34), Cuff = random.Uniform(0.12, 0.17), Spread = random.Uniform(0.4, 1.0) };
        piece.Fill(Silhouettes.Garment(cut, random.Uniform(0.04, 0.12)));
        for (var side = -1; side <= 1; side += 2) // the collar
            piece.Line(0.5 + side * cut.Neck, cut.Top, 0.5 + side * 0.05, cut.Top + 0.13, 0.5, ref random);
        if (random.Uniform() < 0.3) return;
        var step = random.Uniform(0.11, 0.16);
        for (var y = cut.Top + 0.2; y < cut.Bottom - 0.05; y += step) piece.Line(0.5, y, 0.5, y + 0.01, 0.55, ref random);
    }

    private static void Dress(ref Piece piece, ref SeededRandom random)
    {
        var waist = random.Uniform(0.09, 0.15);
        var cut = new Cut(
            random.Uniform(0.05, 0.10), random.Uniform(0.11, 0.16), waist + random.Uniform(0.01, 0.05), waist, random.Uniform(0.15, 0.32),
            random.Uniform(0.01, 0.05), random.Uniform(0.92, 0.99), random.Uniform() < 0.45 ? random.Uniform(0.10, 0.45) : 0,
            random.Uniform(0.06, 0.10), random.Uniform(0.1, 0.5));
        piece.Fill(Silhouettes.Garment(cut, random.Uniform(0.03, 0.14)));
        if (random.Uniform() < 0.5) piece.Line(0.5 - waist, 0.48, 0.5 + waist, 0.48, 0.5, ref random);
    }

    private static void Trousers(ref Piece piece, ref SeededRandom random)
    {
        var waist = random.Uniform(0.13, 0.20);
        var top = random.Uniform(0.01, 0.05);
        piece.Fill(Silhouettes.Trousers(
            waist, waist + random.Uniform(0.01, 0.06), random.Uniform(0.08, 0.15), random.Uniform(0.01, 0.10), top,
            random.Uniform(0.9, 0.99), random.Uniform(0.28, 0.40)));
        if (random.Uniform() < 0.6) piece.Line(0.5 - waist, top + 0.05, 0.5 + waist, top + 0.05, 0.4, ref random);
    }

    private static void Bag(ref Piece piece, ref SeededRandom random)
    {
        var (half, top) = (random.Uniform(0.30, 0.47), random.Uniform(0.28, 0.5));
        var grip = random.Uniform(0.12, 0.8) * half;
        var arch = random.Uniform(0.02, top - 0.08);
        if (random.Uniform() < 0.85)
            piece.Strap([new(0.5 - grip, top + 0.02), new(0.5 - grip * 0.85, (top + arch) / 2), new(0.5 - grip * 0.4, arch),
                new(0.5 + grip * 0.4, arch), new(0.5 + grip * 0.85, (top + arch) / 2), new(0.5 + grip, top + 0.02)],
                random.Uniform(0.5, 1.1));
        piece.Fill(Silhouettes.Bag(half, random.Uniform(-0.05, 0.10), top, random.Uniform(0.78, 0.97), random.Uniform(0.02, 0.10)));
        if (random.Uniform() < 0.5) piece.Line(0.5 - half * 0.8, top + 0.12, 0.5 + half * 0.8, top + 0.12, 0.5, ref random);
        if (random.Uniform() < 0.3) piece.Print(0.5, random.Uniform(0.55, 0.7), random.Uniform(0.04, 0.09), ref random);
    }

    private static void Sneaker(ref Piece piece, ref SeededRandom random)
    {
        var (collar, sole) = (random.Uniform(0.28, 0.42), random.Uniform(0.66, 0.76));
        piece.Fill(Silhouettes.Sneaker(collar, random.Uniform(0.14, 0.22), sole));
        piece.Line(0.05, sole - 0.03, 0.94, sole - 0.03, random.Uniform(0.5, 1.2), ref random);
        for (var lace = random.Below(4); lace > 0; lace--)
            piece.Line(0.34 + 0.07 * lace, sole - collar * 0.75, 0.42 + 0.07 * lace, sole - collar * 0.45, 0.4, ref random);
        if (random.Uniform() < 0.4) piece.Line(0.5, sole - 0.05, random.Uniform(0.6, 0.8), sole - collar + 0.08, 0.8, ref random);
    }

    private static void Boot(ref Piece piece, ref SeededRandom random)
    {
        var (shaft, heel) = (random.Uniform(0.55, 0.78), random.Uniform() < 0.5 ? random.Uniform(0.03, 0.12) : 0.0);
        var sole = 0.95 - heel - random.Uniform(0, 0.1);
        piece.Fill(Silhouettes.Boot(shaft, random.Uniform(0.15, 0.24), heel, sole, random.Uniform(0.34, 0.5)));
        if (random.Uniform() < 0.6) piece.Line(0.05, sole - 0.04, 0.92, sole - 0.04, 0.5, ref random);
        if (random.Uniform() < 0.5) piece.Line(0.45, sole - shaft * 0.7, 0.9, sole - shaft * random.Uniform(0.55, 0.75), 0.5, ref random);
    }

    private static void Sandal(ref Piece piece, ref SeededRandom random)
    {
        var (heel, y) = (random.Uniform() < 0.5 ? random.Uniform(0.08, 0.35) : random.Uniform(0, 0.05), random.Uniform(0.68, 0.9));
        var thickness = random.Uniform(0.04, 0.09);
        piece.Fill(Silhouettes.Sole(thickness, heel, y));
        for (var strap = 1 + random.Below(3); strap > 0; strap--)
        {
            var (from, to, rise) = (random.Uniform(0.08, 0.5), random.Uniform(0.45, 0.92), random.Uniform(0.10, 0.30));
            piece.Strap([new(from, y - thickness - heel * 0.3), new((from + to) / 2, y - thickness - heel * 0.6 - rise),
                new(to, y - thickness - heel * 0.85)], random.Uniform(0.4, 1.2));
        }

        if (random.Uniform() < 0.6) // around the ankle
            piece.Strap([new(0.72, y - heel - 0.05), new(0.70, y - heel - 0.3), new(0.90, y - heel - 0.32), new(0.94, y - heel - 0.05)],
                random.Uniform(0.4, 0.9));
    }

    private static Cut Upper(ref SeededRandom random, double bottom)
    {
        var chest = random.Uniform(0.19, 0.27);
        return new(
            random.Uniform(0.07, 0.12), chest + random.Uniform(-0.02, 0.04), chest, chest + random.Uniform(-0.05, 0.02),
            chest + random.Uniform(-0.03, 0.05),
            random.Uniform(0.03, 0.08), bottom, Sleeve: 0, Cuff: 0, Spread: 0);
    }

    private static Cut LongSleeves(Cut cut, ref SeededRandom random) =>
        cut with { Sleeve = random.Uniform(0.62, 0.82), Cuff = random.Uniform(0.07, 0.12), Spread = random.Uniform(0.06, 0.32) };
}
