namespace Opac.Indexing.Searching.Queries;

/// <summary>A typed text, understood.</summary>
/// <param name="Root">What is asked; <c>null</c> where there is no word in the text.</param>
/// <param name="IsEverything">Whether the text is empty, or asks for everything by <c>*</c>.</param>
/// <param name="IsPartial">Whether part of the text was left out as too much.</param>
public sealed record ParsedQuery(QueryNode? Root, bool IsEverything, bool IsPartial);
