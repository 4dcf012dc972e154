using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class ContainersTests
{
    private sealed class Same : Module<Tensor, Tensor>
    {
        public Same() : base(nameof(Same)) { }

        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Pair(params Module[] modules) : Sequential<Tensor, Tensor, Tensor>(modules)
    {
        public override Tensor forward(Tensor input1, Tensor input2) => ((Module<Tensor, Tensor>)this[0]).call(input1) + input2;

        protected override Sequential<Tensor, Tensor, Tensor> Slice(int start, int end) => new Pair([.. children().Skip(start).Take(end - start)]);
    }

    [Fact]
    public void ASequenceChainsAndDisposesWhatLiesBetween()
    {
        var model = Sequential(Linear(3, 4), ReLU(), Linear(4, 2));
        var x = randn(5, 3);
        var expected = functional.relu(x.matmul(((Linear)model[0]).weight.transpose(0, 1)) + ((Linear)model[0]).bias!);
        expected = expected.matmul(((Linear)model[2]).weight.transpose(0, 1)) + ((Linear)model[2]).bias!;
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var y = model.call(x);
        Golden.Near(expected.detach(), y, "output");
        Assert.Equal(1, scope.DisposablesView.Count(disposable => ReferenceEquals(disposable, y)));
        Assert.False(x.IsInvalid);
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], model.state_dict().Keys);
    }

    [Fact]
    public void ASequenceMayPassItsInputThrough()
    {
        var x = ones(2);
        using (var y = Sequential().call(x)) Golden.Near(x, y, "empty");
        using (var y = Sequential(new Same(), new Same()).call(x)) Golden.Near(x, y, "same");
        Assert.False(x.IsInvalid);
        Golden.Near(x * 2, Sequential(new Same(), Linear(Parameter(eye(2) * 2)), new Same()).call(x.reshape(1, 2)).reshape(2).detach(), "mixed");
    }

    [Fact]
    public void PartsOfASequenceShareItsModules()
    {
        var model = Sequential(("a", Linear(2, 2)), ("b", ReLU()), ("c", Linear(2, 2)));
        Assert.Equal(["a", "b"], model[..2].named_children().Select(entry => entry.name));
        Assert.Same(model[2], model[(2, null)][0]);
        Assert.Equal(4, model.append(Tanh()).Count);
        Assert.Equal("3", model.named_children().Last().name);
        Assert.Throws<ArgumentOutOfRangeException>(() => model[7]);
    }

    [Fact]
    public void NamesInASequenceMayRepeat()
    {
        var model = Sequential(("a", Linear(2, 3)), ("b", ReLU()), ("a", Linear(3, 4)));
        Assert.Equal([5L, 4], model.call(ones(5, 2)).shape);
        Assert.Equal(["b", "a"], model[1..].named_children().Select(entry => entry.name));
        Assert.Same(model[2], model[1..][1]);
        Assert.Equal(4, model.parameters().Count());
        var pair = new Pair(ReLU(), ReLU());
        Assert.Equal(3, pair.append("0", Tanh()).Count);
    }

    [Fact]
    public void SequencesOfSeveralInputsAreForTheUserToRun()
    {
        var pair = new Pair(Linear(2, 2), ReLU());
        Assert.Equal([3L, 2], pair.call(ones(3, 2), ones(3, 2)).shape);
        Assert.Equal(["0.weight", "0.bias"], pair.named_parameters().Select(entry => entry.name));
        Assert.Equal(1, pair[1..].Count);
    }

    [Fact]
    public void ListsNumberTheirModules()
    {
        var (a, b, c) = (Linear(1, 1), Linear(1, 1), Linear(1, 1));
        var list = ModuleList(a, c);
        list.Insert(1, b);
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"], list.named_parameters().Select(entry => entry.name));
        Assert.Same(b, list[1]);
        Assert.True(list.Remove(a));
        Assert.Equal([b, c], list);
        Assert.Equal([b, c], list.ToArray());
        list[0] = a;
        Assert.Equal(0, list.IndexOf(a));
        Assert.DoesNotContain(b, list);
        list.Clear();
        Assert.Empty(list);
    }

    [Fact]
    public void DictionariesKeepTheOrderOfTheirModules()
    {
        var dictionary = ModuleDict(("z", Linear(1, 1)), ("a", Linear(2, 2)));
        Assert.Equal(["z.weight", "z.bias", "a.weight", "a.bias"], dictionary.named_parameters().Select(entry => entry.name));
        Assert.Equal(2, ((Linear)dictionary["a"]).in_features);
        Assert.True(dictionary.Remove("z"));
        Assert.False(dictionary.TryGetValue("z", out _));
        Assert.Equal(["a"], dictionary.Keys);
        Assert.Equal("a", dictionary.ToArray<(string, Modules.Linear)>().Single().Item1);
        Assert.Throws<ArgumentException>(() => dictionary.Add("b.c", Linear(1, 1)));
    }

    [Fact]
    public void ParametersInListsAndDictionariesAreConverted()
    {
        var list = ParameterList(Parameter(ones(1)), Parameter(ones(2)));
        var dictionary = ParameterDict(("a", Parameter(ones(3))));
        dictionary.Add("b", Parameter(ones(4)));
        list.append(Parameter(ones(5)));
        var both = ModuleList(list, dictionary);
        both.to(float64);
        Assert.Equal(["0.0", "0.1", "0.2", "1.a", "1.b"], both.named_parameters().Select(entry => entry.name));
        Assert.Equal(float64, list[2].dtype);
        Assert.Equal(float64, dictionary["b"].dtype);
        Assert.Equal([("a", dictionary["a"]), ("b", dictionary["b"])], dictionary.ToArray<(string, Parameter)>());
    }

    [Fact]
    public void DisposingAContainerDisposesItsModules()
    {
        var linear = Linear(1, 1);
        var weight = linear.weight;
        Sequential(Sequential(linear)).Dispose();
        Assert.True(weight.IsInvalid);
    }
}
