namespace DeepLearning.Tests;

public class DataPlacesTests
{
    [Fact]
    public void Folders_are_separated_as_in_the_path()
    {
        var places = From(("DL_DATA", $"/a{Path.PathSeparator} /b {Path.PathSeparator}{Path.PathSeparator}"));
        Assert.Equal(["/a", "/b"], places.Folders);
    }

    [Fact]
    public void Nothing_set_means_no_folders_the_systems_cache_and_online()
    {
        var places = From();
        Assert.Empty(places.Folders);
        Assert.False(places.Offline);
        Assert.EndsWith("deep-learning-notebooks", places.CacheFolder);
        Assert.True(Path.IsPathRooted(places.CacheFolder));
    }

    [Fact]
    public void The_cache_can_be_chosen() =>
        Assert.Equal("/somewhere", From(("DL_CACHE", "/somewhere"), ("XDG_CACHE_HOME", "/x")).CacheFolder);

    [Fact]
    public void On_Linux_the_XDG_folder_counts_if_it_is_absolute()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "XDG_CACHE_HOME belongs to Linux.");
        Assert.Equal("/x/deep-learning-notebooks", From(("XDG_CACHE_HOME", "/x")).CacheFolder);
        Assert.Equal(From().CacheFolder, From(("XDG_CACHE_HOME", "x")).CacheFolder);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void Offline_is_asked_for_with_a_one(string value, bool offline) => Assert.Equal(offline, From(("DL_OFFLINE", value)).Offline);

    private static DataPlaces From(params (string Name, string Value)[] variables) =>
        DataPlaces.From(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
