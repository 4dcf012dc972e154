namespace DeepLearning.Tests;

public class DataManifestTests
{
    [Fact]
    public void Every_set_is_complete()
    {
        Assert.NotEmpty(DataManifest.Sets);
        Assert.All(DataManifest.Sets, set =>
        {
            Assert.Matches("^[a-z0-9-]+$", set.Name);
            Assert.All(new[] { set.Title, set.Source, set.License }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.NotEmpty(set.Mirrors);
            Assert.All(set.Mirrors, mirror => Assert.Matches("^https://.+/$", mirror));
            Assert.NotEmpty(set.Files);
            Assert.All(set.Files, file =>
            {
                Assert.Matches(@"^[A-Za-z0-9][A-Za-z0-9._-]*$", file.Name); // no folder, so that it stays in the cache's
                Assert.Matches("^[0-9a-f]{64}$", file.Sha256);
                Assert.True(file.Bytes > 0);
                Assert.All(file.Shape, size => Assert.True(size > 0));
            });
            Assert.Distinct(set.Files.Select(file => file.Name));
        });
        Assert.Distinct(DataManifest.Sets.Select(set => set.Name));
    }

    [Fact]
    public void Mnist_has_sixty_and_ten_thousand_images()
    {
        int[][] expected = [[60000, 28, 28], [60000], [10000, 28, 28], [10000]];
        Assert.Equal(expected, DataManifest.Find("mnist").Files.Select(file => file.Shape));
    }

    [Fact]
    public void What_is_not_there_is_named_beside_what_is()
    {
        Assert.Contains("'minst'; there is mnist", Assert.Throws<ArgumentException>(() => DataManifest.Find("minst")).Message);
        Assert.Contains("has no file 'x'", Assert.Throws<ArgumentException>(() => DataManifest.Find("mnist").File("x")).Message);
    }
}
