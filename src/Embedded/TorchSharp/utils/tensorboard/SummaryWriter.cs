using System.Globalization;
using TorchSharp.Utils.tensorboard;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Writes events to a folder that TensorBoard shows: <c>tensorboard --logdir runs</c>. Every call appends to the file and closes it.
    /// </summary>
    public class SummaryWriter
    {
        private readonly string suffix;
        private readonly EventFile file;
        private readonly Dictionary<string, SummaryWriter> parts = [];

        internal SummaryWriter(string folder, string suffix)
        {
            (LogDir, this.suffix) = (folder, suffix);
            Directory.CreateDirectory(folder);
            var seconds = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var name = $"events.out.tfevents.{seconds}.{Environment.MachineName}.{Environment.ProcessId}.{Guid.NewGuid():n}{suffix}";
            file = new(Path.Combine(folder, name));
        }

        /// <summary>The folder.</summary>
        public string LogDir { get; }

        /// <summary>One point of a curve.</summary>
        /// <param name="tag">The curve's name; the part before a slash groups curves.</param>
        /// <param name="scalar_value">The point's height.</param>
        /// <param name="global_step">Its place.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        public void add_scalar(string tag, float scalar_value, int global_step, long? walltime = null) =>
            file.Append(SummaryValues.Scalar(tag, scalar_value), global_step, walltime);

        /// <summary>Points of several curves in one diagram. Each curve has a folder of its own, beneath <see cref="LogDir"/>.</summary>
        /// <param name="main_tag">The diagram's name.</param>
        /// <param name="tag_scalar_dict">The height of each curve's point.</param>
        /// <param name="global_step">Their place.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        public void add_scalars(string main_tag, IDictionary<string, float> tag_scalar_dict, int global_step, long? walltime = null)
        {
            foreach (var (tag, value) in tag_scalar_dict) Part(main_tag, tag).add_scalar(main_tag, value, global_step, walltime);
        }

        /// <inheritdoc cref="add_scalars(string, IDictionary{string, float}, int, long?)"/>
        public void add_scalars(string main_tag, IList<(string, float)> tag_scalar_dict, int global_step, long? walltime = null)
        {
            foreach (var (tag, value) in tag_scalar_dict) Part(main_tag, tag).add_scalar(main_tag, value, global_step, walltime);
        }

        /// <summary>How the elements of a tensor are distributed.</summary>
        /// <param name="tag">The name.</param>
        /// <param name="values">Numbers of any shape.</param>
        /// <param name="global_step">The step.</param>
        /// <param name="bins">The rule for the bins.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        /// <param name="max_bins">Neighbours are joined until there are about so many bins.</param>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public void add_histogram(
            string tag, Tensor values, int global_step,
            Utils.tensorboard.Enums.HistogramBinSelector bins = Utils.tensorboard.Enums.HistogramBinSelector.Tensorflow,
            long? walltime = null, long? max_bins = null) =>
            file.Append(SummaryValues.Histogram(tag, values, bins, max_bins), global_step, walltime);

        /// <summary>An image of bytes, or of numbers from 0 to 1; grey, with or without alpha, or RGB.</summary>
        /// <param name="tag">The name.</param>
        /// <param name="img_tensor">What to show.</param>
        /// <param name="global_step">The step.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        /// <param name="dataformats">The order of the dimensions: "CHW", "HWC" or "HW".</param>
        /// <exception cref="ArgumentException">The dimensions are others.</exception>
        public void add_img(string tag, Tensor img_tensor, int global_step, long? walltime = null, string dataformats = "CHW") =>
            file.Append(SummaryValues.Image(tag, img_tensor, dataformats), global_step, walltime);

        /// <summary>An image from a file.</summary>
        /// <param name="tag">The name.</param>
        /// <param name="file_name">The file: PNG, JPEG or what else torchvision reads.</param>
        /// <param name="global_step">The step.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        public void add_img(string tag, string file_name, int global_step, long? walltime = null)
        {
            using var image = torchvision.io.read_image(file_name, imager: new torchvision.io.SkiaImager());
            add_img(tag, image, global_step, walltime);
        }

        /// <summary>A video of bytes, or of numbers from 0 to 1, as an animated GIF.</summary>
        /// <param name="tag">The name.</param>
        /// <param name="vid_tensor"><c>[N, T, C, H, W]</c>: N videos side by side, T frames, grey or RGB.</param>
        /// <param name="global_step">The step.</param>
        /// <param name="fps">Frames per second.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        /// <exception cref="ArgumentException">The dimensions are others.</exception>
        public void add_video(string tag, Tensor vid_tensor, int global_step, int fps = 4, long? walltime = null) =>
            file.Append(SummaryValues.Video(tag, vid_tensor, fps), global_step, walltime);

        /// <summary>A text in Markdown.</summary>
        /// <param name="tag">The name.</param>
        /// <param name="text_string">The text.</param>
        /// <param name="global_step">The step.</param>
        /// <param name="walltime">Seconds since 1970, now if null.</param>
        public void add_text(string tag, string text_string, int global_step, long? walltime = null) =>
            file.Append(SummaryValues.Text(tag, text_string), global_step, walltime);

        private SummaryWriter Part(string diagram, string curve)
        {
            var folder = Path.Combine(LogDir, $"{diagram.Replace('/', '_')}_{curve}");
            if (!parts.TryGetValue(folder, out var part)) parts[folder] = part = new(folder, suffix);
            return part;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            /// <summary>Writing down what TensorBoard shows.</summary>
            public static class tensorboard
            {
                /// <summary>A writer to a new file.</summary>
                /// <param name="log_dir">The folder; <c>runs/</c> with a name made of time and machine, if null.</param>
                /// <param name="filename_suffix">Ends the file's name.</param>
                /// <param name="createRunName">Make a folder with such a name inside of <paramref name="log_dir"/>.</param>
                public static Modules.SummaryWriter SummaryWriter(
                    string? log_dir = null, string? filename_suffix = null, bool createRunName = false)
                {
                    var name = DateTime.Now.ToString("MMMdd_HH-mm-ss", CultureInfo.InvariantCulture) + "_" + Environment.MachineName;
                    var folder = string.IsNullOrEmpty(log_dir) ? Path.Combine("runs", name)
                        : createRunName ? Path.Combine(log_dir, name) : log_dir;
                    return new(folder, filename_suffix ?? "");
                }
            }
        }
    }
}
