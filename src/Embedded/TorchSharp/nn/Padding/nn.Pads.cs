namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Puts the elements mirrored at the outermost ones around the last dimension, as many on each side.</summary>
        public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new(padding, padding);

        /// <summary>Puts the elements mirrored at the outermost ones around the last dimension: (left, right).</summary>
        public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Puts the elements mirrored at the outermost ones around the last two dimensions, as many on each side.</summary>
        public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts the elements mirrored at the outermost ones around the last two dimensions: (left, right, top, bottom).</summary>
        public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts the elements mirrored at the outermost ones around the last three dimensions, as many on each side.</summary>
        public static Modules.ReflectionPad3d ReflectionPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>
        /// Puts the elements mirrored at the outermost ones around the last three dimensions: (left, right, top, bottom, front, back).
        /// </summary>
        public static Modules.ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts the outermost elements, again and again around the last dimension, as many on each side.</summary>
        public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => new(padding, padding);

        /// <summary>Puts the outermost elements, again and again around the last dimension: (left, right).</summary>
        public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Puts the outermost elements, again and again around the last two dimensions, as many on each side.</summary>
        public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts the outermost elements, again and again around the last two dimensions: (left, right, top, bottom).</summary>
        public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts the outermost elements, again and again around the last three dimensions, as many on each side.</summary>
        public static Modules.ReplicationPad3d ReplicationPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>
        /// Puts the outermost elements, again and again around the last three dimensions: (left, right, top, bottom, front, back).
        /// </summary>
        public static Modules.ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts one number around the last dimension, as many on each side.</summary>
        public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => new(value, padding, padding);

        /// <summary>Puts one number around the last dimension: (left, right).</summary>
        public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2);

        /// <summary>Puts one number around the last two dimensions, as many on each side.</summary>
        public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) => new(value, padding, padding, padding, padding);

        /// <summary>Puts one number around the last two dimensions: (left, right, top, bottom).</summary>
        public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts one number around the last three dimensions, as many on each side.</summary>
        public static Modules.ConstantPad3d ConstantPad3d(long padding, double value) =>
            new(value, padding, padding, padding, padding, padding, padding);

        /// <summary>Puts one number around the last three dimensions: (left, right, top, bottom, front, back).</summary>
        public static Modules.ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts zeros around the last two dimensions, as many on each side.</summary>
        public static Modules.ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts zeros around the last two dimensions: (left, right, top, bottom).</summary>
        public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
    }
}
