namespace Opac.Indexing.Searching;

/// <summary>Why the words searched are not the words typed.</summary>
public enum CorrectionKind
{
    /// <summary>A typing slip.</summary>
    Spelling,
    /// <summary>The wrong keyboard layout: <c>f,fq</c> for абай.</summary>
    Layout,
    /// <summary>Words run together or split.</summary>
    Spacing,
    /// <summary>Words broken off: <c>физ 9</c> for физика 9.</summary>
    Unfinished,
    /// <summary>No record has all the words: records with most of them are shown.</summary>
    FewerWords,
    /// <summary>The question was too costly: part of it was searched.</summary>
    Budget,
}
