using Opac.Indexing.Records;
using Opac.Web.Html;

namespace Opac.Web.Pages.Catalogue;

/// <summary>
/// A book's cover drawn from what is known of it, the same each time: colours by its branch of knowledge, ornament by its title. Plain SVG of
/// about 700 bytes without styles, so that it can stand in a page under a strict policy as well as alone.
/// </summary>
public sealed class DrawnCover : PagePart
{
    private const int LineLength = 13;
    private const int MostLines = 5;

    // A word of its own line may stand out a little; what is longer is cut.
    private const int LongestWord = LineLength + 3;

    // Ground, ornament, lettering: contrast of lettering on ground at least 4.5.
    private static readonly (string Ground, string Ornament, string Letters)[] Palettes =
    [
        ("#1f4e79", "#d9982f", "#fff8ea"),
        ("#8f3f2c", "#f0c987", "#fff8ea"),
        ("#4e6247", "#e6c27a", "#fff8ea"),
        ("#efe0bf", "#b5533c", "#2b2a33"),
        ("#5b3a5e", "#e0a96d", "#fff8ea"),
        ("#22605f", "#f0c987", "#fff8ea"),
        ("#e3b65c", "#7a2f1f", "#2b2a33"),
        ("#3b3663", "#e6b35a", "#fff8ea"),
    ];

    // Drawn in a box of 120 × 180; the upper half is theirs, the title's the lower.
    private static readonly string[] Ornaments =
    [
        // Қошқар мүйіз, the ram's horns.
        "M60 74V40M60 46C60 26 28 22 28 42c0 12 16 14 18 4M60 46c0-20 32-24 32-4 0 12-16 14-18 4M60 66c-10 0-16 4-16 10M60 66c10 0 16 4 16 10",
        // Шаңырақ, the crown of the yurt.
        "M92 50A32 32 0 1 1 28 50 32 32 0 0 1 92 50M60 18V82M28 50H92M37 28 83 72M83 28 37 72",
        // Тұмарша, the amulet.
        "M60 22 92 50 60 78 28 50ZM60 36 76 50 60 64 44 50ZM60 22V8M60 78V88",
        // Ирек, the wave, as of felt carpets.
        "M12 34q12-16 24 0t24 0 24 0 24 0M12 52q12-16 24 0t24 0 24 0 24 0M12 70q12-16 24 0t24 0 24 0 24 0",
        // The sun over the steppe.
        "M82 62a22 22 0 0 0-44 0M12 62H108M60 30V18M37 39 29 31M83 39 91 31M26 74H94M40 84H80",
        // Гүл, the flower.
        "M60 50c-14-10-14-28 0-32 14 4 14 22 0 32 10-14 28-14 32 0-4 14-22 14-32 0 14 10 14 28 0 32-14-4-14-22 0-32-10 14-28 14-32 0 4-14 22-14 32 0",
    ];

    private readonly BibliographicRecord record;

    private DrawnCover(BibliographicRecord record) => this.record = record;

    /// <summary>The cover of a record. It says nothing that the page does not say in words, so it is hidden from screen readers.</summary>
    public static DrawnCover Of(BibliographicRecord record) => new(record);

    /// <inheritdoc/>
    public override void WriteTo(HtmlWriter page)
    {
        var hash = Hash(record.Title.Proper);
        var branch = record.Classifications.Count > 0 ? record.Classifications[0].Value : record.Subjects.Count > 0 ? record.Subjects[0].Heading : "";
        var (ground, ornament, letters) = Palettes[(Hash(branch.AsSpan(0, Math.Min(branch.Length, 3))) + (hash % 4)) % (uint)Palettes.Length];
        page.Write($"""<svg class="cover" viewBox="0 0 120 180" aria-hidden="true" focusable="false"><path fill="{ground}" d="M0 0h120v180H0z"/>""");
        page.Write($"""<path fill="none" stroke="{ornament}" stroke-width="2.5" stroke-linecap="round" d="{Ornaments[(hash >> 8) % (uint)Ornaments.Length]}"/>""");
        page.Write($"""<path fill="{ornament}" d="M0 0h4v180H0zM12 168h96v2H12z"/><g fill="{letters}" text-anchor="middle">""");
        var lines = Lines(record.Title.Proper is { Length: > 0 } title ? title : "…");
        var size = (lines.Max(line => line.Length), lines.Count) switch { ( <= 8, <= 3) => 16, ( <= 10, <= 4) => 14, _ => 12 };
        var top = 128 - ((lines.Count - 1) * (size + 2) / 2);
        for (var i = 0; i < lines.Count; i++)
            page.Write($"""<text class="cover-title" x="62" y="{top + (i * (size + 2))}" font-size="{size}">{lines[i]}</text>""");
        if (record.Authors.FirstOrDefault() is { } author)
            page.Write($"""<text x="62" y="163" font-size="8">{Cut(author.Name.Split(',')[0], 22)}</text>""");
        page.Write($"</g></svg>");
    }

    /// <summary>A title in lines that fit a cover; what does not is cut off.</summary>
    public static IReadOnlyList<string> Lines(string title)
    {
        var lines = new List<string>(MostLines);
        Span<char> line = stackalloc char[LongestWord];
        var length = 0;
        for (var rest = title.AsSpan().Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var word = rest[..EndOfWord(rest)];
            rest = rest[word.Length..];
            if (length > 0 && length + 1 + word.Length > LineLength)
            {
                lines.Add(line[..length].ToString());
                length = 0;
            }
            if (lines.Count == MostLines)
            {
                lines[^1] = Cut(lines[^1], LineLength - 1) + "…";
                return lines;
            }
            if (length > 0)
                line[length++] = ' ';
            if (word.Length > LongestWord)
            {
                word[..(LongestWord - 1)].CopyTo(line);
                line[LongestWord - 1] = '…';
                length = LongestWord;
            }
            else
            {
                word.CopyTo(line[length..]);
                length += word.Length;
            }
        }
        if (length > 0)
            lines.Add(line[..length].ToString());
        return lines;
    }

    private static int EndOfWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    // FNV-1a: the same on every machine and in every run, which string.GetHashCode is not.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
