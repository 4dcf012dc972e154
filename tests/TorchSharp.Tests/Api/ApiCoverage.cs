namespace TorchSharp.Tests;

/// <summary>Which share of the listing an assembly has, area by area.</summary>
static class ApiCoverage
{
    // A type belongs to the longest of these that its name starts with; one that has none of them belongs to the rest.
    static readonly string[] Areas =
    [
        "torch", "torch.Tensor", "torch.autograd", "torch.distributions", "torch.fft", "torch.jit", "torch.linalg", "torch.nn",
        "torch.nn.functional", "torch.nn.init", "torch.nn.utils", "torch.optim", "torch.optim.lr_scheduler", "torch.special",
        "torch.utils", "torch.utils.data", "Modules", "Transforms", "Utils", "torchaudio", "torchvision",
    ];

    const string Rest = "(the rest)";

    /// <summary>One row for each area, and all of them together last.</summary>
    public static IReadOnlyList<(string Area, int Present, int Listed)> Rows(ApiListing listing, IEnumerable<ApiMember> members)
    {
        var present = members.Select(member => (member.Type, ApiSignature.WithoutObsolete(member.Signature))).ToHashSet();
        var rows = listing.Types
            .GroupBy(type => AreaOf(type.Key), (area, types) => (
                Area: area,
                Present: types.Sum(type => type.Count(signature => present.Contains((type.Key, signature)))),
                Listed: types.Sum(type => type.Count())))
            .OrderBy(row => row.Area, StringComparer.Ordinal)
            .ToArray();
        return [.. rows, ("all", rows.Sum(row => row.Present), rows.Sum(row => row.Listed))];
    }

    /// <summary>The rows as a table of text.</summary>
    public static string Table(IEnumerable<(string Area, int Present, int Listed)> rows) =>
        string.Join('\n', rows.Select(row =>
            $"{row.Area,-26}{row.Present,5} of {row.Listed,4}  {100.0 * row.Present / row.Listed,5:F1} %"));

    static string AreaOf(string type) =>
        Areas.Where(area => $"{type.Split('<')[0]}.".StartsWith($"TorchSharp.{area}.", StringComparison.Ordinal))
            .MaxBy(area => area.Length) ?? Rest;
}
