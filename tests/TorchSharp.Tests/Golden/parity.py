"""Golden loss curves of sequence models, 50 steps of Adam each, everything from seed 0: the text is letters of a fixed pattern."""
import torch
from torch import nn

from golden import File

out = File(__file__)
V, T, N = 7, 12, 4


def text():
    i = torch.arange(N * (T + 1))
    return (((i * i) // 3 + 5 * i) % V).reshape(N, T + 1)


class CharRnn(nn.Module):
    def __init__(self, layer):
        super().__init__()
        self.rnn = layer(V, 16, 2, batch_first=True, dropout=0.1)
        self.head = nn.Linear(16, V)

    def forward(self, x):
        return self.head(self.rnn(x)[0])


class TinyTransformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Linear(V, 16)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(16, 4, 32, 0.1, "gelu"), 2)
        self.head = nn.Linear(16, V)

    def forward(self, x):
        mask = torch.ones(T, T).triu(1).bool()
        return self.head(self.encoder(self.embed(x.transpose(0, 1)), mask)).transpose(0, 1)


def train(make):
    def run():
        torch.manual_seed(0)
        model = make()
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        x, y = nn.functional.one_hot(text()[:, :-1], V).float(), text()[:, 1:]
        losses = []
        for _ in range(50):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(x).reshape(-1, V), y.reshape(-1))
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses)
    return run


out.add("lstm", "", train(lambda: CharRnn(nn.LSTM)), [])
out.add("gru", "", train(lambda: CharRnn(nn.GRU)), [])
out.add("transformer", "", train(TinyTransformer), [])
out.write()
