namespace Opac.Indexing.Searching.Queries.Cql;

/// <summary>The indexes that CQL queries may name, with the fields of our own query language that they are.</summary>
public static class CqlIndexes
{
    /// <summary>The indexes by context set and name, as an explain record lists them; the first of a field is its usual name.</summary>
    public static IReadOnlyList<(string Set, string Name, QueryField Field)> All { get; } =
    [
        ("cql", "serverChoice", QueryField.Any),
        ("cql", "anywhere", QueryField.Any),
        ("cql", "keywords", QueryField.Any),
        ("dc", "title", QueryField.Title),
        ("dc", "creator", QueryField.Author),
        ("dc", "author", QueryField.Author),
        ("dc", "contributor", QueryField.Author),
        ("dc", "subject", QueryField.Subject),
        ("dc", "description", QueryField.Text),
        ("dc", "publisher", QueryField.Publisher),
        ("dc", "date", QueryField.Year),
        ("dc", "type", QueryField.Type),
        ("dc", "language", QueryField.Language),
        ("dc", "identifier", QueryField.Inventory),
        ("bath", "isbn", QueryField.Isbn),
        ("bath", "issn", QueryField.Inventory),
        ("bath", "name", QueryField.Author),
        ("bath", "seriesTitle", QueryField.Series),
        ("rec", "identifier", QueryField.Id),
    ];

    /// <summary>The field of an index, with or without its context set; <c>null</c> where there is none of the name.</summary>
    public static QueryField? Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        foreach (var (set, index, field) in All)
        {
            if (name.AsSpan(dot + 1).Equals(index, StringComparison.OrdinalIgnoreCase) && (dot < 0 || name.AsSpan(0, dot).Equals(set, StringComparison.OrdinalIgnoreCase)))
                return field;
        }
        return dot < 0 && FieldNames.TryFind(name, out var own) ? own : null;
    }
}
