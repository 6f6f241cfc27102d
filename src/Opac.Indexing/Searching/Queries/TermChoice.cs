using Lucene.Net.Index;

namespace Opac.Indexing.Searching.Queries;

/// <summary>One of the terms by which a word may match, with what that match is worth.</summary>
internal readonly record struct TermChoice(Term Term, float Weight);
