using System.Net;
using System.Text;
using Opac.Indexing.Analysis;
using Opac.Indexing.Searching.Pages;

namespace Opac.Web.Publishing;

/// <summary>Finds what the library publishes — exhibitions, films, events — by the words of a catalogue search. Follows the content as it changes.</summary>
public sealed class PublishedPages(ContentLibrary library, WordAnalyzer words, TimeProvider clock)
{
    private State? state;

    /// <summary>What visitors may see now of what matches, best first.</summary>
    /// <param name="text">What was typed, in the query language.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="most">How many are wanted.</param>
    public IReadOnlyList<PublishedHit> Find(string text, string language, int most)
    {
        var index = Current();
        var now = clock.GetUtcNow();
        return [.. index.Pages.Find(text, language, int.MaxValue)
            .Select(found => index.Things[found.Page.Key])
            .Where(thing => thing.Showing.IsPublic(now))
            .Take(most)
            .Select(thing => HitOf(thing, index.Pages, text, language))];
    }

    private State Current()
    {
        var content = library.Current;
        if (Volatile.Read(ref state) is { } known && known.Content == content)
            return known;
        // Two requests at once may both make it: the same thing twice, once after a change.
        var things = All(content).ToDictionary(KeyOf);
        var made = new State(content, things, new PageIndex(words, [.. things.Values.Select(PageOf)]));
        Volatile.Write(ref state, made);
        return made;
    }

    private static IEnumerable<Published> All(ContentSnapshot content) => [.. content.Exhibitions, .. content.Trailers, .. content.Events];

    private static string KeyOf(Published thing) => $"{thing.Kind}/{thing.Slug}";

    private static SearchablePage PageOf(Published thing)
    {
        var texts = TextsOf(thing).ToList();
        return new(KeyOf(thing), [.. texts.SelectMany(text => Given(text.Title, text.Subtitle))], [.. texts.SelectMany(MoreOf), .. TagsOf(thing)]);
    }

    private static IEnumerable<PublishedText> TextsOf(Published thing) => thing switch
    {
        Exhibition exhibition => exhibition.Texts.Values,
        Trailer trailer => trailer.Texts.Values,
        LibraryEvent happening => happening.Texts.Values,
        _ => [],
    };

    private static IEnumerable<string> MoreOf(PublishedText text)
    {
        var own = text switch
        {
            ExhibitionText exhibition => Given(exhibition.Curator, exhibition.Period),
            TrailerText trailer => Given(trailer.Makers, null),
            LibraryEventText happening => [.. Given(happening.Form, happening.Place), .. Given(happening.Responsible, null)],
            _ => [],
        };
        return [.. Given(text.Description, null), .. own, .. text.Body.IfMade.Parts.OfType<HtmlPart>().Select(part => Words(part.Html))];
    }

    private static IEnumerable<string> TagsOf(Published thing) => thing is Exhibition exhibition ? exhibition.Tags : [];

    private static IEnumerable<string> Given(string? first, string? second) => new[] { first, second }.OfType<string>();

    // The HTML is ours and clean: every < begins a tag.
    private static string Words(string html)
    {
        var text = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var c in html)
        {
            isTag = c == '<' || (isTag && c != '>');
            text.Append(isTag ? ' ' : c == '>' ? ' ' : c);
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static PublishedHit HitOf(Published thing, PageIndex index, string asked, string language)
    {
        PublishedText text = thing switch
        {
            Exhibition exhibition => exhibition.For(language),
            Trailer trailer => trailer.For(language),
            LibraryEvent happening => happening.For(language),
            _ => throw new ArgumentOutOfRangeException(nameof(thing)),
        };
        return new(thing.Kind, PageLink.To(thing, language)!, text.Language, index.Mark(text.Title, asked, language), text.Description is null ? null : index.Mark(text.Description, asked, language));
    }

    private sealed record State(ContentSnapshot Content, Dictionary<string, Published> Things, PageIndex Pages);
}
