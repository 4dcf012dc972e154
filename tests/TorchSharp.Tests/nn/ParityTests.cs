using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Sequence models learn as PyTorch's do, from the same weights and with the same dropout.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class ParityTests
{
    private const int Letters = 7, Length = 12, Count = 4;

    private sealed class CharLstm : Module<Tensor, Tensor>
    {
        private readonly LSTM rnn = LSTM(Letters, 16, 2, batchFirst: true, dropout: 0.1);
        private readonly Linear head = Linear(16, Letters);

        public CharLstm() : base(nameof(CharLstm)) => RegisterComponents();

        public override Tensor forward(Tensor x) => head.call(rnn.call(x).Item1);
    }

    private sealed class CharGru : Module<Tensor, Tensor>
    {
        private readonly GRU rnn = GRU(Letters, 16, 2, batchFirst: true, dropout: 0.1);
        private readonly Linear head = Linear(16, Letters);

        public CharGru() : base(nameof(CharGru)) => RegisterComponents();

        public override Tensor forward(Tensor x) => head.call(rnn.call(x).Item1);
    }

    private sealed class TinyTransformer : Module<Tensor, Tensor>
    {
        private readonly Linear embed = Linear(Letters, 16);
        private readonly TransformerEncoder encoder;
        private readonly Linear head;

        public TinyTransformer() : base(nameof(TinyTransformer))
        {
            encoder = TransformerEncoder(TransformerEncoderLayer(16, 4, 32, 0.1, Activations.GELU), 2);
            head = Linear(16, Letters);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            var mask = ones(Length, Length).triu(1).to(ScalarType.Bool);
            return head.call(encoder.call(embed.call(x.transpose(0, 1)), mask)).transpose(0, 1);
        }
    }

    [Fact]
    public void CharacterLstm() => LossesFollowPyTorch("lstm", () => new CharLstm());

    [Fact]
    public void CharacterGru() => LossesFollowPyTorch("gru", () => new CharGru());

    [Fact]
    public void Transformer() => LossesFollowPyTorch("transformer", () => new TinyTransformer());

    private static void LossesFollowPyTorch(string op, Func<Module<Tensor, Tensor>> make)
    {
        var expected = Golden.Read(Golden.Cases("parity").Single(c => c.Op == op).Outputs[0]);
        manual_seed(0);
        using var model = make();
        using var optimizer = optim.Adam(model.parameters(), 0.01);
        long[] letters = [.. Enumerable.Range(0, Count * (Length + 1)).Select(i => (i * i / 3 + 5L * i) % Letters)];
        var text = tensor(letters).reshape(Count, Length + 1);
        var (x, y) = (functional.one_hot(text[.., ..Length], Letters).to(float32), text[.., 1..]);
        var losses = new float[50];
        for (var i = 0; i < losses.Length; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = functional.cross_entropy(model.call(x).reshape(-1, Letters), y.reshape(-1));
            loss.backward();
            optimizer.step();
            losses[i] = loss.ToSingle();
        }
        Golden.Near(expected, tensor(losses), "losses", 1e-3);
    }
}
