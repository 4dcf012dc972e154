using System.Security.Cryptography;
using System.Text;

namespace Notebooks;

/// <summary>Ids for cells that have none: a function of place and text, so that reading a file twice gives the same ids.</summary>
internal static class CellId
{
    /// <summary>Eight hexadecimal digits; <paramref name="attempt"/> gives another id when the first is taken.</summary>
    public static string Create(int index, int attempt, string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{index}/{attempt}\n{source}")))[..8];
}
