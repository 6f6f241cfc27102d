using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>The list of names as a help in typing: headings to choose from, and the heading of a name that was typed in another form.</summary>
public sealed class NameAuthorities(PortalSettings settings)
{
    private const int MostOffered = 1_500;

    private readonly Lock reading = new();
    private AuthorityList list = AuthorityList.Empty;
    private DateTime read;

    /// <summary>Headings in the languages of the library, in the order of the list.</summary>
    public IReadOnlyList<string> Headings() => [.. Current().All.SelectMany(person => (string?[])[person.Kk, person.Ru, person.En]).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostOffered)];

    /// <summary>The heading for a name that the list knows in another form; <c>null</c> where it is a heading already, or nobody's in the list.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="language">The language of the book, by its MARC code.</param>
    public string? Instead(string name, string? language)
    {
        if (Current().Find(new Contributor { Name = name }) is not { } person || name == person.Kk || name == person.Ru || name == person.En)
            return null;
        return language switch { "rus" => person.Ru ?? person.Kk, "eng" => person.En ?? person.Kk, _ => person.Kk ?? person.Ru } ?? person.En;
    }

    private AuthorityList Current()
    {
        var path = Path.Combine(settings.ContentPath, "catalogue", "authorities", "names.csv");
        lock (reading)
        {
            var changed = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : default;
            if (changed == read)
                return list;
            (list, read) = (changed == default ? AuthorityList.Empty : AuthorityReader.Read([path], new ProblemList()), changed);
            return list;
        }
    }
}
