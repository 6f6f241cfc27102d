using System.Text;

namespace Opac.Web.Writing;

/// <summary>Names for addresses, made of titles: «Менің атым Қожа» becomes <c>menin-atym-qozha</c>.</summary>
public static class Slug
{
    private const int Longest = 60;

    // Letters of the alphabet in order; what stands behind the colon is how the content folder writes them already.
    private static readonly Dictionary<char, string> latin = new()
    {
        ['а'] = "a",
        ['ә'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "j",
        ['к'] = "k",
        ['қ'] = "q",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "n",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['һ'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ъ'] = "",
        ['ы'] = "y",
        ['і'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
    };

    /// <summary>A name of small Latin letters, digits and hyphens, at most 60 long, cut at a word; <paramref name="otherwise"/> where the title has nothing to make one of.</summary>
    public static string Of(string title, string otherwise)
    {
        var slug = new StringBuilder(title.Length);
        // Marks come off Latin letters (é), and not off й and ё, which are letters of their own: hence the table first.
        foreach (var c in title.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (latin.TryGetValue(c, out var letters))
                slug.Append(letters);
            else if (c.ToString().Normalize(NormalizationForm.FormD)[0] is var bare && char.IsAsciiLetterOrDigit(bare))
                slug.Append(bare);
            else if (slug.Length > 0 && slug[^1] != '-' && !(c is '\'' or '’' or 'ʹ'))
                slug.Append('-');
        }
        var name = slug.ToString().Trim('-');
        if (name.Length > Longest)
            name = name.LastIndexOf('-', Longest) is > 20 and var at ? name[..at] : name[..Longest];
        return name.Length > 0 ? name : otherwise;
    }
}
