namespace Opac.Web.Publishing;

/// <summary>What a film is.</summary>
public enum FilmKind
{
    /// <summary>It makes one want to read a book.</summary>
    Trailer,
    /// <summary>A film of the weekly programme.</summary>
    Film,
    /// <summary>A review of books.</summary>
    Review,
    /// <summary>The recording of an event.</summary>
    Recording,
}
