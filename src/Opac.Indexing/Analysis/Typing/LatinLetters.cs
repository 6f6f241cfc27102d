using System.Collections.Frozen;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// What Latin letters and groups of letters may stand for, the likeliest first, in the classes of <see cref="CyrillicLetters"/>. One table for all
/// alphabets: nobody says which of them is meant, and most people mix them.
/// </summary>
/// <remarks>
/// Decrees of 2017 (apostrophes) and 2018 (acutes), drafts of 2019 and 2021, the common Turkic alphabet as the news agency used it from 2004,
/// ISO 9:1995, BGN/PCGN, passports, English readers, and chat, where the marks above and below letters are left out (s for ш, c for ч, z for ж).
/// </remarks>
internal static class LatinLetters
{
    /// <summary>The longest group: shch.</summary>
    public const int LongestGroup = 4;

    private static readonly FrozenDictionary<string, string[]> groups = Table(
        """
        a а | á à ä ã å ā ą ə æ ǝ a̋ ă а | â иа а | ae ае а
        b б
        c тс ч к | ch ч | č ç ć ĉ ч | ck к | tch ч тч
        d д | dj ж дж | dzh ж дж | dž ж дж
        e е | é è ê ė ē ě ę ẽ е | ë е ио
        f ф
        g г | ğ ǵ ġ ģ ĝ ǧ г | gh г гх
        h х | ḥ ḩ ẖ ĥ ħ х
        i и | ı í ì î ï ī ĭ į и | io ıo ïo i'o ио е
        j ж и | ĵ ǰ ж
        k к | ķ ḳ ḱ к | kh х кх
        l л | ł ľ л
        m м
        n н | ñ ŋ ń ņ ň н | ng н нг | ngh нг н
        o о | ö ó ô ò õ ō ő ø ŏ о | oe ое о
        p п | ph пх ф
        q к
        r р
        s с ш | ş š ŝ ś ș ш | sh ш сх | shch ш шч | sch ш сч | şç şch s'c' ш шч | šč ш шч | sc ш стс
        t т | ţ т
        u у | ü ú ū ű ů ù ũ ŭ u̇ ų у | û иу у | ue уе у
        v в
        w у в
        x х кс
        y и у | ý ẏ у | ŷ ȳ ÿ и | ye е ие | yo ио е
        z з ж | ž ź ż ж | zh ж зх
        a' а | c' ч | g' г | i' и | n' н | o' о | s' ш | u' у | y' у | z' ж
        """);

    /// <summary>What a group of letters, in small letters and composed (NFC), stands for; <c>null</c> where it is none of the table.</summary>
    public static string[]? Find(string group) => groups.GetValueOrDefault(group);

    /// <summary>The primes by which ISO 9 writes ь and ъ, which are not heard: losʹon is no «лошон».</summary>
    public static bool IsPrime(char c) => c is 'ʹ' or 'ʺ' or '′' or '″';

    /// <summary>Whether a mark is one of those typed for an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`' or '´' or 'ʹ' or 'ʺ' or '′' or '"';

    // A row: groups that read alike, then their readings; readings are in Cyrillic letters, groups are not.
    private static FrozenDictionary<string, string[]> Table(string rows)
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in rows.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var readings = words.Where(word => CyrillicLetters.Contain(word[0])).ToArray();
            foreach (var group in words.Where(word => !CyrillicLetters.Contain(word[0])))
                table[group.Normalize()] = readings;
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
