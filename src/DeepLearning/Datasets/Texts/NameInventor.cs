namespace DeepLearning;

/// <summary>
/// Names put together from syllables: an onset, a vowel, perhaps a coda, some more likely than others. Endings differ from
/// beginnings, so that there is something to learn beyond single letters.
/// </summary>
internal static class NameInventor
{
    // A sound written more often is drawn more often.
    private static readonly string[] FirstOnsets = Words(
        "m m m m k k k j j j j l l l s s s d d d a- a- a- a- e- e- i- b b r r r t t n n c c h z br ch sh kr tr gr st th v w f g y");

    private static readonly string[] Onsets = Words(
        "l l l l r r r n n n n m m d d t t s s v k b y l l ss nn ll rr th sh z j c br dr mb nd lv rl h g w ph");
    private static readonly string[] Vowels = Words("a a a a a e e e e i i i o o u ai ee ia ay y");
    private static readonly string[] Codas = Words("n n n l l r r s m t th");
    private static readonly string[] Endings = Words(
        "a a a a a ah ah e e ie y y i n n on en en an in yn el elle ine ia o us er is eth ette ana lee");

    internal static IEnumerable<string> Invent(int count, long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var known = new HashSet<string>(count);
        while (known.Count < count)
        {
            var name = One(ref random);
            if (name.Length is >= 3 and <= 12 && known.Add(name)) yield return name;
        }
    }

    private static string One(ref SeededRandom random)
    {
        var first = Pick(FirstOnsets, ref random);
        // A dash stands for a beginning with that vowel.
        var name = first.EndsWith('-') ? first[..^1] : first + Pick(Vowels, ref random);
        var middle = random.Uniform() switch { < 0.62 => 0, < 0.97 => 1, _ => 2 };
        for (; middle > 0; middle--)
        {
            if (random.Uniform() < 0.12) name += Pick(Codas, ref random);
            name += Pick(Onsets, ref random) + Pick(Vowels, ref random);
        }

        // No vowel meets another: a sound goes between.
        var ending = Pick(Endings, ref random);
        return IsVowel(ending[0]) ? name + Pick(Onsets, ref random) + ending : name + ending;
    }

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);

    private static string Pick(string[] sounds, ref SeededRandom random) => sounds[random.Below(sounds.Length)];

    private static string[] Words(string sounds) => sounds.Split(' ');
}
