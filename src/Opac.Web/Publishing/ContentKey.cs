using System.Text;

namespace Opac.Web.Publishing;

/// <summary>The name of a piece of data that a librarian writes, in the three languages; any of them is taken in any file.</summary>
/// <param name="En">In English.</param>
/// <param name="Kk">In Kazakh: the name that messages suggest to a Kazakh reader.</param>
/// <param name="Ru">In Russian.</param>
/// <param name="Others">Other names under which people write it.</param>
public sealed record ContentKey(string En, string Kk, string Ru, params IReadOnlyList<string> Others)
{
    /// <summary>Whether the name may be followed by a language: <c>субтитр-kk</c>, <c>субтитр-ru</c>.</summary>
    public bool PerLanguage { get; init; }

    /// <summary>All its names.</summary>
    public IEnumerable<string> Names => [Kk, Ru, En, .. Others];

    /// <summary>The name as it is compared: lower case, composed letters, a hyphen for each gap, since a hyphen cannot be typed on the Kazakh layout.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var gap = false;
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c) || c is '-' or '_' or '‑' or '–')
            {
                gap = folded.Length > 0;
                continue;
            }
            if (gap)
                folded.Append('-');
            gap = false;
            folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => En;
}
