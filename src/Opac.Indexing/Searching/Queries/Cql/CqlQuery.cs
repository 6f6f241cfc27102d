namespace Opac.Indexing.Searching.Queries.Cql;

/// <summary>A CQL query, understood or refused.</summary>
/// <param name="Root">What is asked; <c>null</c> for everything, or where it is refused.</param>
/// <param name="Sort">The order asked for.</param>
/// <param name="Fault">Why it is refused; <c>null</c> where it is not.</param>
public sealed record CqlQuery(QueryNode? Root, SortOrder Sort, CqlFault? Fault);

/// <summary>A diagnostic of SRU.</summary>
/// <param name="Number">Its number in the list of SRU's diagnostics.</param>
/// <param name="Message">What that number means.</param>
/// <param name="Details">The part of the query that is meant; empty where it is the whole.</param>
public sealed record CqlFault(int Number, string Message, string Details);
