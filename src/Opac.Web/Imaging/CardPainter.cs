using NetVips;

namespace Opac.Web.Imaging;

/// <summary>Draws the card that a link to a page shows elsewhere: what it is, its title, the library's name, and a picture if there is one.</summary>
internal static class CardPainter
{
    /// <summary>In pixels, as the networks want it.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int Edge = 64;
    private const int PictureWidth = 480;
    private const int LongestTitle = 140;

    private static readonly string[] scripts = ["cyrillic", "cyrillic-ext", "latin"];
    private static readonly double[] paper = [246, 239, 226];
    private static readonly double[] ink = [43, 42, 51];
    private static readonly double[] blue = [31, 78, 121];
    private static readonly double[] ochre = [217, 152, 47];

    /// <summary>The card as PNG. A picture that cannot be read is left out.</summary>
    public static byte[] Paint(string kind, string title, string? below, string library, string? picture)
    {
        Vips.Use();
        using var shown = picture is null ? null : Picture(picture);
        var room = Width - 2 * Edge - (shown is null ? 0 : PictureWidth + Edge / 2);
        var card = Plane(Width, Height, paper).Insert(Plane(Width, 14, ochre), 0, Height - 14);
        if (shown is not null)
            card = card.Insert(shown, Width - PictureWidth, 0).Insert(Plane(PictureWidth, 14, ochre), Width - PictureWidth, Height - 14);

        var y = Edge;
        (card, y) = Write(card, kind, "Golos Text", 26, blue, room, y, lines: 1);
        (card, y) = Write(card, Shortened(title), "Literata Bold", title.Length > 60 ? 46 : 58, ink, room, y + 26, lines: 5);
        if (below is not null)
            (card, _) = Write(card, Shortened(below), "Golos Text", 28, ink, room, y + 22, lines: 2);
        (card, _) = Write(card, library, "Golos Text", 24, blue, room, Height - 14 - Edge - 20, lines: 1);
        return card.PngsaveBuffer(compression: 6, palette: shown is null, keep: Enums.ForeignKeep.None);
    }

    private static string Shortened(string text) => text.Length <= LongestTitle ? text : text[..(LongestTitle - 1)].TrimEnd() + "…";

    private static Image Plane(int width, int height, double[] colour)
        => Image.Black(width, height).NewFromImage(colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    private static Image? Picture(string path)
    {
        try
        {
            // A little more than needed: what is cut is cut at the edges.
            using var opened = PictureSource.Open(path, 2 * PictureWidth, 4 * Height).CopyMemory();
            using var flat = opened.HasAlpha() ? opened.Flatten([.. paper]) : opened.Copy();
            return flat.ThumbnailImage(PictureWidth, Height, crop: Enums.Interesting.Attention).CopyMemory();
        }
        catch (Exception unreadable) when (unreadable is PictureException or VipsException or IOException)
        {
            return null;
        }
    }

    private static (Image Card, int Below) Write(Image card, string text, string font, int size, double[] colour, int width, int y, int lines)
    {
        // Pango reads marks in the text; a title has none.
        var plain = System.Net.WebUtility.HtmlEncode(text);
        foreach (var file in FontFiles(font))
            Image.Text("а", fontfile: file, font: font).Dispose();
        using var mask = Image.Text(plain, font: $"{font} {size}", width: width, dpi: 72, wrap: Enums.TextWrap.WordChar);
        using var cut = mask.Height > lines * size * 2 ? mask.Crop(0, 0, mask.Width, lines * size * 2) : mask.Copy();
        using var drawn = Plane(cut.Width, cut.Height, colour).Bandjoin(cut);
        return (card.Composite2(drawn, Enums.BlendMode.Over, x: Edge, y: y).Flatten([.. paper]).Cast(Enums.BandFormat.Uchar), y + cut.Height);
    }

    // The portal's own faces: the machine may have none with Kazakh letters.
    private static IEnumerable<string> FontFiles(string font)
    {
        var name = font.StartsWith("Literata", StringComparison.Ordinal) ? "literata" : "golos-text";
        return scripts.Select(part => Path.Combine(AppContext.BaseDirectory, "Imaging", "Fonts", $"{name}-{part}.ttf")).Where(File.Exists);
    }
}
