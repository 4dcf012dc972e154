using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Transformations one after another.</summary>
        public static ITransform Compose(params ITransform[] transforms) =>
            new Composition(transforms, count => Enumerable.Range(0, count).Select(i => (long)i));

        /// <summary>Transformations one after another, in an order by chance.</summary>
        public static ITransform RandomOrder(params ITransform[] transforms) => new Composition(transforms, count =>
        {
            using var order = randperm(count);
            return order.data<long>().ToArray();
        });

        /// <summary>One of the transformations, by chance.</summary>
        public static ITransform RandomChoice(params ITransform[] transforms) => RandomChoice(null!, transforms);

        /// <summary>One of the transformations, by chance.</summary>
        public static ITransform RandomChoice(Generator generator, params ITransform[] transforms) =>
            new Composition(transforms, count => [randint_int(count, generator)]);

        /// <summary>Transformations one after another, with probability p; else none.</summary>
        public static ITransform RandomApply(ITransform[] transforms, double p = 0.5) => Randomize(Compose(transforms), p);

        /// <summary>The transformation, with probability p; else the image as it is.</summary>
        public static ITransform Randomize(ITransform transform, double p = 0.1) =>
            new Composition([transform], count => Happens(p) ? [0] : []);

        /// <summary>Any function.</summary>
        public static ITransform Lambda(Func<Tensor, Tensor> lambda) => new Lambda(lambda);

        private static bool Happens(double p)
        {
            using var chance = rand(1);
            return chance.ToSingle() < p;
        }

        /// <summary>A number from [low, high).</summary>
        private static double Uniform(double low, double high)
        {
            using var number = empty(1);
            return number.uniform_(low, high).ToSingle();
        }
    }
}
