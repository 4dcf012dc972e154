namespace DeepLearning;

/// <summary>
/// Where the boxes of a diagram stand: row by row from top to bottom, each below all that it takes something from; branches side by side
/// under their origin. A connection that passes by others' boxes to where a branch ends (a shortcut) is drawn as an arc on the right.
/// </summary>
sealed class DiagramLayout
{
    /// <summary>Between a frame and its label, which stands to its left.</summary>
    internal const double LabelGap = 8;

    const double RowGap = 26, ColumnGap = 24, LaneGap = 12, FrameGap = 12, TitleWidth = 7.9, DetailWidth = 6.1;

    readonly DiagramGraph graph;
    readonly int[] rows;
    readonly List<int>[] takers;

    internal DiagramLayout(DiagramGraph graph)
    {
        this.graph = graph;
        var count = graph.Boxes.Count;
        (rows, takers) = (new int[count], [.. Enumerable.Range(0, count).Select(_ => new List<int>())]);
        for (var box = 0; box < count; box++)
            foreach (var input in graph.Boxes[box].Inputs)
            {
                rows[box] = Math.Max(rows[box], rows[input] + 1);
                takers[input].Add(box);
            }
        Places = new BoxPlace[count];
        var bends = PlaceColumns();
        PlaceRows();
        Lines = [.. Connections().Where(edge => !IsShortcut(edge)).Select(edge => Line(edge, bends.GetValueOrDefault(edge, [])))];
        Arcs = PlaceArcs();
        Frames = [.. graph.Frames.Select(Frame)];
        Move();
    }

    /// <summary>The boxes' places, in pixels.</summary>
    internal BoxPlace[] Places { get; }

    /// <summary>Connections that go down.</summary>
    internal IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines { get; private set; }

    /// <summary>Connections that go around.</summary>
    internal IReadOnlyList<ArcPlace> Arcs { get; private set; }

    /// <summary>The frames, in the graph's order.</summary>
    internal IReadOnlyList<BoxPlace> Frames { get; private set; }

    /// <summary>The size of the whole.</summary>
    internal double Width { get; private set; }

    /// <inheritdoc cref="Width"/>
    internal double Height { get; private set; }

    IEnumerable<(int From, int To)> Connections() => takers.SelectMany((boxes, from) => boxes.Select(to => (from, to)));

    bool IsShortcut((int From, int To) edge) => rows[edge.To] - rows[edge.From] > 1 && takers[edge.From].Count > 1;

    /// <summary>Sizes and horizontal centers; for long lines, the columns they keep in the rows that they pass.</summary>
    Dictionary<(int, int), List<double>> PlaceColumns()
    {
        var bends = new Dictionary<(int, int), List<double>>();
        for (var row = 0; row <= rows.Max(); row++)
        {
            var here = Enumerable.Range(0, Places.Length).Where(box => rows[box] == row)
                .Select(box => (Box: box, Edge: (0, 0), X: Wanted(box), Width: WidthOf(box)))
                .Concat(Connections().Where(edge => !IsShortcut(edge) && rows[edge.From] < row && row < rows[edge.To])
                    .Select(edge => (Box: -1, Edge: edge, X: bends.GetValueOrDefault(edge)?[^1] ?? Places[edge.From].X, Width: 10.0)))
                .OrderBy(item => item.X).ToList();
            var places = Apart([.. here.Select(item => (item.X, item.Width))]);
            foreach (var ((box, edge, _, width), x) in here.Zip(places))
            {
                if (box >= 0) Places[box] = new(x, 0, width, HeightOf(box));
                else if (bends.TryGetValue(edge, out var before)) before.Add(x);
                else bends[edge] = [x];
            }
        }
        return bends;
    }

    /// <summary>Under the middle of what it joins, or in its own column beside the other branches of its origin.</summary>
    double Wanted(int box)
    {
        var inputs = graph.Boxes[box].Inputs;
        if (inputs.Count == 0) return 0;
        var direct = inputs.Where(input => !IsShortcut((input, box))).ToList();
        if (direct.Count != 1) return (direct.Count == 0 ? inputs : direct).Average(input => Places[input].X);
        var branches = takers[direct[0]].Where(taker => !IsShortcut((direct[0], taker))).ToList();
        var widths = branches.Select(BranchWidth).ToList();
        var at = branches.IndexOf(box);
        var left = Places[direct[0]].X - (widths.Sum() + ColumnGap * (widths.Count - 1)) / 2;
        return left + widths.Take(at).Sum() + ColumnGap * at + widths[at] / 2;
    }

    /// <summary>The widest box from here down to where the branch ends.</summary>
    double BranchWidth(int box)
    {
        var width = WidthOf(box);
        while (takers[box].Count(taker => !IsShortcut((box, taker))) == 1)
        {
            box = takers[box].First(taker => !IsShortcut((box, taker)));
            if (graph.Boxes[box].Inputs.Count > 1) break;
            width = Math.Max(width, WidthOf(box));
        }
        return width;
    }

    /// <summary>Moves what overlaps apart, to both sides alike.</summary>
    static double[] Apart(IReadOnlyList<(double X, double Width)> items)
    {
        var x = items.Select(item => item.X).ToArray();
        for (var i = 1; i < x.Length; i++) x[i] = Math.Max(x[i], x[i - 1] + (items[i - 1].Width + items[i].Width) / 2 + ColumnGap);
        var shift = x.Length == 0 ? 0 : x.Zip(items, (moved, item) => moved - item.X).Average();
        return [.. x.Select(value => value - shift)];
    }

    void PlaceRows()
    {
        var y = 0.0;
        for (var row = 0; row <= rows.Max(); row++)
        {
            var here = Enumerable.Range(0, Places.Length).Where(box => rows[box] == row).ToList();
            // A frame's edges need room between the rows.
            if (graph.Frames.Any(frame => Inside(frame).Min(box => rows[box]) == row)) y += FrameGap;
            if (graph.Frames.Any(frame => Inside(frame).Max(box => rows[box]) == row - 1)) y += FrameGap;
            var height = here.Max(box => Places[box].Height);
            foreach (var box in here) Places[box] = Places[box] with { Y = y + height / 2 };
            y += height + RowGap;
        }
    }

    IReadOnlyList<(double X, double Y)> Line((int From, int To) edge, List<double> bends)
    {
        var (from, to) = (Places[edge.From], Places[edge.To]);
        // Straight past the whole row, so that it does not cut the corners of the boxes there.
        var between = bends.SelectMany((x, i) =>
        {
            var row = Places.Where((_, box) => rows[box] == rows[edge.From] + 1 + i).ToList();
            return new[] { (x, row.Min(place => place.Top)), (x, row.Max(place => place.Bottom)) };
        });
        return [(from.X, from.Bottom), .. between, (to.X, to.Top)];
    }

    List<ArcPlace> PlaceArcs()
    {
        var arcs = new List<(int Top, int Bottom, ArcPlace Arc)>();
        foreach (var edge in Connections().Where(IsShortcut).OrderBy(edge => rows[edge.To] - rows[edge.From]))
        {
            var (top, bottom) = (rows[edge.From], rows[edge.To]);
            var x = 14 + Places.Where((_, box) => top <= rows[box] && rows[box] <= bottom).Max(place => place.Right);
            foreach (var (_, _, other) in arcs.Where(other => other.Top < bottom && top < other.Bottom)) x = Math.Max(x, other.X + LaneGap);
            arcs.Add((top, bottom, new(Places[edge.From], Places[edge.To], x)));
        }
        return [.. arcs.Select(entry => entry.Arc)];
    }

    BoxPlace Frame(DiagramFrame frame)
    {
        var inside = Inside(frame).Select(box => Places[box]).ToList();
        var (top, bottom) = (inside.Min(place => place.Top) - FrameGap, inside.Max(place => place.Bottom) + FrameGap);
        var arcs = Arcs.Where(arc => arc.To.Y > top && arc.To.Y < bottom).Select(arc => arc.X);
        var right = arcs.Append(inside.Max(place => place.Right)).Max() + 12;
        var left = inside.Min(place => place.Left) - 14;
        return new((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
    }

    static IEnumerable<int> Inside(DiagramFrame frame) => Enumerable.Range(frame.First, frame.Last - frame.First + 1);

    /// <summary>So that everything stands right and below of (0, 0).</summary>
    void Move()
    {
        var all = Places.Concat(Frames).ToList();
        var labels = graph.Frames.Zip(Frames, (frame, place) => place.Left - LabelGap - DetailWidth * frame.Label.Max(line => line.Length));
        var (left, top) = (Math.Min(all.Min(place => place.Left), labels.DefaultIfEmpty(0).Min()) - 8, all.Min(place => place.Top) - 8);
        var right = Math.Max(all.Max(place => place.Right), Arcs.Select(arc => arc.X).DefaultIfEmpty().Max());
        (Width, Height) = (right - left + 8, all.Max(place => place.Bottom) - top + 8);
        for (var i = 0; i < Places.Length; i++) Places[i] = Places[i].Moved(left, top);
        Lines = [.. Lines.Select(line => line.Select(point => (point.X - left, point.Y - top)).ToList())];
        Arcs = [.. Arcs.Select(arc => new ArcPlace(arc.From.Moved(left, top), arc.To.Moved(left, top), arc.X - left))];
        Frames = [.. Frames.Select(frame => frame.Moved(left, top))];
    }

    double WidthOf(int box)
    {
        var content = graph.Boxes[box];
        var lines = content.Details.Select(detail => detail.Length * DetailWidth).Append(content.Title.Length * TitleWidth);
        return Math.Max(36, 20 + lines.Max());
    }

    double HeightOf(int box) => 26 + 15 * graph.Boxes[box].Details.Count();
}

/// <summary>A rectangle by its center, in pixels.</summary>
sealed record BoxPlace(double X, double Y, double Width, double Height)
{
    internal double Left => X - Width / 2;

    internal double Right => X + Width / 2;

    internal double Top => Y - Height / 2;

    internal double Bottom => Y + Height / 2;

    internal BoxPlace Moved(double left, double top) => this with { X = X - left, Y = Y - top };
}

/// <summary>An arc from the right side of a box to the right side of another, as far as X.</summary>
sealed record ArcPlace(BoxPlace From, BoxPlace To, double X);
