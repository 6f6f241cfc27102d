namespace Opac.Web.Publishing;

/// <summary>A part of what the catalogue knows of a book, shown in a page where the librarian asks for it.</summary>
public enum BookPart
{
    /// <summary>The picture of its cover.</summary>
    Cover,
    /// <summary>Who wrote it.</summary>
    Authors,
    /// <summary>The annotation.</summary>
    Summary,
    /// <summary>How many copies can be borrowed now.</summary>
    Availability,
    /// <summary>Where it stands.</summary>
    Shelf,
}
