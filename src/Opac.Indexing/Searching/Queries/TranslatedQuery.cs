using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>What a tree has become for Lucene.</summary>
/// <param name="Query">The query.</param>
/// <param name="Terms">The terms that hits may have matched by: what highlighting marks.</param>
/// <param name="IsPartial">Whether a beginning or a pattern stood for more words than the budget allows, and only some were searched.</param>
internal sealed record TranslatedQuery(Query Query, IReadOnlySet<string> Terms, bool IsPartial);
