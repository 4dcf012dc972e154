using TorchSharp.Utils;

namespace TorchSharp.Tests;

public class OrderedDictTests
{
    [Fact]
    public void OrderIsThatOfAdding()
    {
        var dictionary = new OrderedDict<string, int> { { "z", 1 }, { "a", 2 } };
        dictionary["m"] = 3;
        dictionary["z"] = 4;
        Assert.Equal(["z", "a", "m"], dictionary.Keys);
        Assert.Equal([4, 2, 3], dictionary.Values);
        Assert.Equal(("a", 2), dictionary[1]);
        dictionary.Insert(0, ("first", 0));
        Assert.True(dictionary.Remove("a"));
        Assert.Equal([("first", 0), ("z", 4), ("m", 3)], dictionary.ToArray<(string, int)>());
        dictionary[1] = ("renamed", 5);
        Assert.False(dictionary.ContainsKey("z"));
        Assert.Equal(5, dictionary["renamed"]);
        Assert.Throws<ArgumentException>(() => dictionary.Add("m", 1));
        Assert.Throws<ArgumentException>(() => dictionary[0] = ("m", 1));
    }
}
