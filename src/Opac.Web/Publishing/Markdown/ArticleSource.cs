using Opac.Indexing.Problems;
using Opac.Web.Publishing.Directives;
using Opac.Web.Texts;

namespace Opac.Web.Publishing.Markdown;

/// <summary>A text below its front matter, and what is needed to make a page of it.</summary>
public sealed record ArticleSource
{
    /// <summary>The path as the librarian would name it.</summary>
    public required string File { get; init; }

    /// <summary>The Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>The line of the file on which it begins, from 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The files it may name.</summary>
    public MediaFolder Media { get; init; } = MediaFolder.Empty;

    /// <summary>Whether the front matter says by what right the pictures are shown.</summary>
    public bool HasRights { get; init; }

    /// <summary>Where problems go.</summary>
    public required ProblemList Problems { get; init; }

    /// <summary>The ids of the page, shared by all chapters of an exhibition.</summary>
    public PageIds Ids { get; init; } = new();

    /// <summary>Trailers that the text leads to; they are looked for when all content is read.</summary>
    public IList<BlockValue> TrailersWanted { get; init; } = [];

    /// <summary>Links within the portal; they are looked for when all content is read.</summary>
    public IList<BlockValue> LinksWanted { get; init; } = [];

    /// <summary>Whether what is wrong with a block is shown above it, in red: for a preview, never for visitors.</summary>
    public bool MarksFaults { get; init; }

    /// <summary>The words of the interface.</summary>
    public required PortalTexts Texts { get; init; }
}
