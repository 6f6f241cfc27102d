using System.Globalization;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>A line of the list of texts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Title">Its title, in the reader's language where there is one.</param>
/// <param name="State">How far it has come.</param>
/// <param name="IsWaiting">Whether a new version waits beside what visitors see.</param>
/// <param name="Texts">Its texts by language.</param>
/// <param name="From">From when on visitors see it; <c>null</c> where not said.</param>
/// <param name="Writer">Who is writing it just now; <c>null</c> for nobody.</param>
public sealed record ListedText(ContentKind Kind, string Slug, string Title, TextState State, bool IsWaiting, IReadOnlyList<TextAddress> Texts, WrittenDate? From, string? Writer)
{
    /// <summary>The text that one opens first.</summary>
    public TextAddress Main => Texts.FirstOrDefault(text => text.Language == PortalLanguage.Current) ?? Texts[0];

    /// <summary>A date as the studio shows it.</summary>
    public static string When(WrittenDate date) => date.First.ToString(date.Precision == DatePrecision.Minute ? "g" : "d", CultureInfo.CurrentCulture);

    /// <summary>The lines of all there is, in no order.</summary>
    public static IEnumerable<ListedText> All(PortalSettings settings, ContentLibrary library, Manuscripts manuscripts, Drafts drafts, TextLocks locks)
    {
        var waiting = drafts.Waiting();
        foreach (var folder in new ContentScanner(settings.ContentPath).Scan())
        {
            var texts = folder.Texts
                .Select(file => TextAddress.Parse(folder.Shown.Length == 0 ? file.Name : $"{folder.Shown}/{file.Name}")).OfType<TextAddress>().Where(text => !text.IsChapter)
                .OrderBy(text => text.Language switch { "kk" => 0, "ru" => 1, _ => 2 }).ToList();
            if (texts.Count == 0 || manuscripts.Open(texts[0]) is not { } first)
                continue;
            // Never read without a fault: then what the file itself says.
            var thing = library.Current.Peek(folder.Kind, folder.Slug);
            var title = thing is not null ? TitleOf(thing) : WritableText.Parse(first.Text, PublishedReader.KeysOf(folder.Kind)).Values.GetValueOrDefault(new(ContentKeys.Title, null)) ?? "";
            yield return new(folder.Kind, folder.Slug, title.Length > 0 ? title : folder.Slug, first.State, texts.Any(text => waiting.Contains(text.Path)), texts, thing?.Showing.Publish,
                texts.Select(locks.HolderOf).FirstOrDefault(holder => holder is not null));
        }
    }

    private static string TitleOf(Published thing) => thing switch
    {
        Exhibition exhibition => exhibition.For(PortalLanguage.Current).Title,
        Trailer trailer => trailer.For(PortalLanguage.Current).Title,
        LibraryEvent happening => happening.For(PortalLanguage.Current).Title,
        BookList list => list.For(PortalLanguage.Current).Title,
        TextPage page => page.For(PortalLanguage.Current).Title,
        Site site => site.For(PortalLanguage.Current).Title,
        _ => "",
    };
}
