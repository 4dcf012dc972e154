using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchvision;
using static TorchSharp.torchvision.ops;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class VisionOperatorsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_ops");

    [Theory, MemberData(nameof(Cases))]
    public void AsInTorchvision(string op, string name) => Golden.Check("vision_ops", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        var reduction = args.TryGetProperty("reduction", out var r) ? Enum.Parse<nn.Reduction>(r.GetString()!, true) : nn.Reduction.None;
        return op switch
        {
            "box_area" => box_area(x[0]),
            "box_iou" => box_iou(x[0], x[1]),
            "generalized_box_iou" => generalized_box_iou(x[0], x[1]),
            "distance_box_iou" => distance_box_iou(x[0], x[1]),
            "complete_box_iou" => complete_box_iou(x[0], x[1]),
            "generalized_box_iou_loss" => generalized_box_iou_loss(x[0], x[1], reduction),
            "distance_box_iou_loss" => distance_box_iou_loss(x[0], x[1], reduction),
            "complete_box_iou_loss" => complete_box_iou_loss(x[0], x[1], reduction),
            "box_convert" => box_convert(x[0], Enum.Parse<BoxFormats>(args.Text("given")), Enum.Parse<BoxFormats>(args.Text("wanted"))),
            "sigmoid_focal_loss" => sigmoid_focal_loss(x[0], x[1], args.Real("alpha"), args.Real("gamma"), reduction),
            "nms" => nms(x[0], x[1], args.Real("threshold")),
            "masks_to_boxes" => masks_to_boxes(x[0]),
            "make_grid" => Grid(x[0], args),
            _ => throw new InvalidDataException($"no operator {op}"),
        };
    }

    private static Tensor Grid(Tensor images, JsonElement args)
    {
        var range = args.TryGetProperty("value_range", out var r) ? (r[0].GetDouble(), r[1].GetDouble()) : ((double, double)?)null;
        return torchvision.utils.make_grid(images, args.IntOrNull("nrow") ?? 8, (int)(args.IntOrNull("padding")
            ?? 2), Flag("normalize"), range,
            Flag("scale_each"), args.TryGetProperty("pad_value", out var value) ? value.GetDouble() : 0);

        bool Flag(string name) => args.TryGetProperty(name, out var flag) && flag.GetBoolean();
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var a = rand(3, 4, dtype: float64) + tensor(new[] { 0.0, 0, 2, 3 });
        var b = rand(3, 4, dtype: float64) + tensor(new[] { 0.5, 0.7, 2, 3 });
        GradCheck.RunTwice(x => box_iou(x[0], x[1]), a, b);
        GradCheck.RunTwice(x => generalized_box_iou(x[0], x[1]), a, b);
        GradCheck.RunTwice(x => distance_box_iou(x[0], x[1]), a, b);
        GradCheck.RunTwice(x => generalized_box_iou_loss(x[0], x[1]), a, b);
        GradCheck.RunTwice(x => box_convert(x[0], BoxFormats.xywh, BoxFormats.cxcywh), a);
        var target = a.gt(1).to(float64);
        GradCheck.RunTwice(x => sigmoid_focal_loss(x[0], target, 0.25, 2.0), a);
    }

    [Fact]
    public void StridedBoxesGiveTheSame()
    {
        manual_seed(2);
        var boxes = rand(5, 4) + tensor(new[] { 0f, 0, 1, 1 });
        var strided = boxes.t().contiguous().t();
        Assert.True(nms(boxes, boxes[.., 0].contiguous(), 0.4).Equals(nms(strided, strided[.., 0], 0.4)));
        Golden.Near(box_iou(boxes, boxes), box_iou(strided, strided), "iou");
    }

    [Fact]
    public void WrongShapesAreNamed()
    {
        var (boxes, scores) = (rand(3, 4), rand(3));
        Assert.Contains("got 5", Assert.Throws<ArgumentException>(() => nms(rand(3, 5), scores)).Message);
        Assert.Contains("got 3 and 2", Assert.Throws<ArgumentException>(() => nms(boxes, rand(2))).Message);
        Assert.Contains("got 2D", Assert.Throws<ArgumentException>(() => nms(boxes, boxes)).Message);
        Assert.Contains("same type", Assert.Throws<ArgumentException>(() => nms(boxes, scores.to(float64))).Message);
        Assert.Contains("[3, 5]", Assert.Throws<ArgumentException>(() => box_iou(boxes, rand(3, 5))).Message);
        Assert.Contains("mask 1", Assert.Throws<ArgumentException>(() => masks_to_boxes(eye(2).unsqueeze(-1).expand(-1, -1, 2)[..,
            ..1])).Message);
        Assert.Contains("[4, 4]", Assert.Throws<ArgumentException>(() => masks_to_boxes(rand(4, 4))).Message);
    }

    [Fact]
    public void IntermediateTensorsAreDisposed()
    {
        var (a, b, scores) = (rand(3, 4), rand(3, 4), rand(3));
        foreach (var run in new Func<Tensor>[]
        {
            () => complete_box_iou(a, b), () => complete_box_iou_loss(a, b), () => nms(a, scores), () => box_convert(a, BoxFormats.xywh,
                BoxFormats.xyxy),
            () => sigmoid_focal_loss(a, b, 0.25, 2.0), () => torchvision.utils.make_grid(rand(3, 1, 2, 2), normalize: true,
                scale_each: true),
        })
        {
            using var scope = NewDisposeScope();
            run();
            Assert.InRange(scope.DisposablesCount, 1, 2);
        }
    }
}
