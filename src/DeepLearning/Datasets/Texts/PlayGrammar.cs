namespace DeepLearning;

/// <summary>The words of <see cref="PlayWriter"/>: who speaks, and for each symbol the forms it may take.</summary>
internal static class PlayGrammar
{
    internal static readonly string[] Speakers =
    [
        "DUKE ALDERIC", "QUEEN ISAVEL", "LORD HARROW", "LADY MIREL", "TOBIN", "ORSINELLA", "CAPTAIN VOSS", "FRIAR BASTIAN", "GRETHEL",
        "PRINCE EDRAN",
        "First Soldier", "Second Soldier", "Messenger", "Old Fisherman", "Fool", "Nurse", "WENDELIN", "ROSAMARE", "KESTREL", "Gaoler",
    ];

    internal static readonly Dictionary<string, string[]> Forms = new()
    {
        ["sentence"] =
        [
            "{opening}, {clause}.", "{clause}, and {clause}.", "{clause}; {clause}.", "{question}?", "{exclaim}!", "{command}, {address}.",
            "if {clause}, then {clause}.", "when {clause}, {clause}.", "{clause}, for {clause}.", "{address}, {question}?",
            "{command}; {clause}.",
            "no more of {abstract}: {clause}.", "{clause}.", "let {noun} be {adjective}.", "{exclaim}! {clause}.",
            "why, {clause}, {address}.",
        ],
        ["opening"] = ["good {partner}", "I tell thee", "by {holy}", "in truth", "mark me", "so then", "alas", "come", "nay", "{address}",
            "this night", "hear me"],
        ["address"] = ["my lord", "good sir", "sweet lady", "{partner}", "thou {adjective} {person}", "friend", "my {adjective} {person}",
            "gentle {partner}", "sirrah"],
        ["clause"] =
        [
            "{subject} {verb} {object}", "{subject} {verb} {object} {where}", "{subject} shall {act} {object}", "{noun} is {adjective}",
            "I {feel} {object}",
            "thou art {adjective} as {noun}", "{subject} is {adjective} {where}", "my {part} is {adjective}",
            "we {must} {act} {object} {where}",
            "{noun} will not {act} {object}", "there is {thing} {where}", "I have seen {object} {where}",
            "he that {verb} {object} {verb} {noun}",
            "thy {part} doth {act} {object}",
        ],
        ["question"] =
        [
            "who {verb} {object}", "what {nature} is this", "wherefore dost thou {act} {object}", "where is {noun}",
            "shall {subject} {act} {object}",
            "hast thou seen {object} {where}", "is {noun} so {adjective}", "how may I {act} {object}", "will {partner} {act} {object}",
        ],
        ["exclaim"] = ["O {adjective} {person}", "O {abstract}", "by {holy}, {clause}", "farewell, {address}", "peace, {address}",
            "what, {partner}", "fie, {clause}", "welcome, {address}", "away"],
        ["command"] = ["{act} {object}", "go, {act} {object}", "bring {object} {where}", "speak of {noun}", "let us {act} {object}",
            "do not {act} {object}", "look {where}", "leave {object}"],
        ["subject"] = ["the {person}", "my {person}", "his {person}", "{noun}", "this {adjective} {person}", "every {person}",
            "no {person}", "the {adjective} {person}"],
        ["object"] = ["{noun}", "the {person}", "my {part}", "thy {part}", "{thing}", "thee", "him", "her {part}", "all our {plural}",
            "these {adjective} {plural}"],
        ["noun"] = ["the {adjective} {nature}", "the {nature}", "{abstract}", "our {abstract}", "a {person}'s {abstract}",
            "the {person}'s {part}", "{abstract}"],
        ["thing"] = ["a {adjective} {nature}", "such {abstract}", "a {person}", "some {adjective} {abstract}"],
        ["where"] = ["in the {nature}", "upon the {nature}", "beneath the {adjective} {nature}", "at the gate", "within these walls",
            "before the dawn", "beside the {nature}", "to-night", "with {abstract}"],
        ["person"] = ["king", "queen", "soldier", "shepherd", "villain", "maid", "prince", "brother", "daughter", "father", "traitor",
            "sailor", "master", "widow", "fool", "friend", "captain", "beggar", "child"],
        ["plural"] = ["swords", "tears", "ships", "words", "crowns", "prayers", "enemies", "horses", "banners", "children", "sorrows",
            "oaths", "candles"],
        ["part"] = ["heart", "hand", "eye", "tongue", "blood", "soul", "sword", "name", "crown", "grief", "face", "breath", "ear"],
        ["nature"] = ["sea", "moon", "storm", "winter", "rose", "forest", "night", "river", "mountain", "sun", "wind", "field", "harbour",
            "grave", "tower", "fire"],
        ["abstract"] = ["love", "honour", "death", "mercy", "treason", "fortune", "sorrow", "justice", "patience", "sleep", "envy", "hope",
            "time", "war", "truth", "virtue"],
        ["holy"] = ["heaven", "my father's grave", "the rood", "all the saints", "this hand", "the holy bell"],
        ["adjective"] = ["gentle", "cold", "noble", "bitter", "false", "weary", "bright", "cruel", "sweet", "proud", "pale", "silent",
            "honest", "idle", "heavy", "golden", "wretched", "quick", "ancient", "merry"],
        ["verb"] = ["loves", "fears", "keeps", "betrays", "follows", "breaks", "remembers", "carries", "hath slain", "mocks", "seeks",
            "hides", "doth serve", "forgives", "hath forgotten", "guards"],
        ["act"] = ["love", "fear", "keep", "betray", "follow", "break", "remember", "carry", "slay", "mock", "seek", "hide", "serve",
            "forgive", "forget", "guard", "bury", "greet"],
        ["feel"] = ["love", "fear", "dream of", "know", "pity", "curse", "remember", "weep for", "trust", "envy"],
        ["must"] = ["must", "may", "will", "shall", "would"],
    };
}
