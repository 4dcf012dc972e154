using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Benchmarks;

/// <summary>Predicts the next of 65 characters, [T, B] → [T · B, 65].</summary>
internal sealed class CharacterLstm : Layer
{
    private readonly Embedding embed = Embedding(65, 64);
    private readonly LSTM lstm = LSTM(64, 256);
    private readonly Linear head = Linear(256, 65);

    public CharacterLstm() : base(nameof(CharacterLstm)) => RegisterComponents();

    public override Tensor forward(Tensor x) => head.call(lstm.call(embed.call(x)).Item1).view(-1, 65); // [T, B, 65] → [T · B, 65]
}

/// <summary>A small GPT: 4 blocks, 128 channels, 4 heads, 64 characters, [B, T] → [B · T, 65].</summary>
internal sealed class MiniGpt : Layer
{
    private readonly Embedding tokens = Embedding(65, 128), places = Embedding(64, 128);
    private readonly Layer blocks = Sequential(Enumerable.Range(0, 4).Select(_ => (Layer)new Block(128, 4)).ToArray());
    private readonly LayerNorm norm = LayerNorm(128);
    private readonly Linear head = Linear(128, 65, hasBias: false);

    public MiniGpt() : base(nameof(MiniGpt)) => RegisterComponents();

    public override Tensor forward(Tensor x) => head.call(norm.call(blocks.call(tokens.call(x) + places.weight!))).view(-1, 65);

    private sealed class Block : Layer
    {
        private readonly LayerNorm norm1, norm2;
        private readonly Linear qkv, projection, wide, narrow;
        private readonly long heads;

        public Block(long channels, long heads) : base(nameof(Block))
        {
            this.heads = heads;
            norm1 = LayerNorm(channels);
            qkv = Linear(channels, 3 * channels);
            projection = Linear(channels, channels);
            norm2 = LayerNorm(channels);
            wide = Linear(channels, 4 * channels);
            narrow = Linear(4 * channels, channels);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            x = x + projection.call(Attend(qkv.call(norm1.call(x))));
            return x + narrow.call(gelu(wide.call(norm2.call(x))));
        }

        private Tensor Attend(Tensor qkv)
        {
            var (batch, length, channels) = (qkv.shape[0], qkv.shape[1], qkv.shape[2] / 3);
            var parts = qkv.split(channels, 2).Select(part => part.view(batch, length, heads, channels / heads).transpose(1, 2)).ToArray(); // [B, H, T, C / H]
            var y = scaled_dot_product_attention(parts[0], parts[1], parts[2], is_casual: true);
            return y.transpose(1, 2).reshape(batch, length, channels); // [B, H, T, C / H] → [B, T, C]
        }
    }
}
