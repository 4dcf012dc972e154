using System.Reflection;

namespace TorchSharp.Tests;

/// <summary>
/// One source compiles against this assembly and against the real TorchSharp: whatever is public here has to be public there, too.
/// </summary>
public class ApiListingTests(ITestOutputHelper output)
{
    static readonly string SnapshotPath = Repository.File("tests/TorchSharp.Tests/Api/public-members.txt");

    [Fact]
    public void EveryPublicMemberIsListed()
    {
        var listing = ApiListing.LoadOrSkip();
        var members = MembersOrSkip();

        var differences = new ApiComparison(listing, new ApiRenderer()).Differences(members).ToArray();

        Assert.True(differences.Length == 0, $"{differences.Length} public members are not so in TorchSharp 0.106.0. "
            + $"Spell them as listed, or make them internal.\n\n{string.Join("\n\n", differences)}");
    }

    [Fact]
    public void ShareOfTheListing()
    {
        var rows = ApiCoverage.Rows(ApiListing.LoadOrSkip(), MembersOrSkip());

        output.WriteLine(ApiCoverage.Table(rows));

        Assert.True(rows[^1].Present > 0, "The assembly has none of the listed members.");
    }

    /// <summary>Guards the public surface where the listing is not at hand: a change of it has to be meant.</summary>
    [Fact]
    public void PublicMembersAreAsRecorded()
    {
        var members = MembersOrSkip().Select(member => member.Line).ToArray();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(SnapshotPath, string.Concat(members.Select(line => $"{line}\n")));

        var recorded = File.ReadAllLines(SnapshotPath);
        var removed = recorded.Except(members).Select(line => $"- {line}");
        var added = members.Except(recorded).Select(line => $"+ {line}");
        string[] changes = [.. removed, .. added];

        Assert.True(changes.Length == 0, "The public members differ from Api/public-members.txt. "
            + $"If that is meant, run this test with UPDATE_SNAPSHOTS=1 and commit the file.\n\n{string.Join('\n', changes)}");
    }

    static ApiMember[] MembersOrSkip()
    {
        var members = new ApiRenderer().Members(Assembly.Load("TorchSharp"));
        Assert.SkipWhen(members.Length == 0, "The assembly has no public types yet.");
        Assert.True(members.Length > 300, $"Only {members.Length} public members were found; there are hundreds.");
        return members;
    }
}
