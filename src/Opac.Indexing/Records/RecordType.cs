namespace Opac.Indexing.Records;

/// <summary>What kind of thing a record describes, as a reader would say it.</summary>
public enum RecordType
{
    /// <summary>A printed book.</summary>
    Book,
    /// <summary>A book that a school hands out for its lessons.</summary>
    Textbook,
    /// <summary>A newspaper, magazine or other serial.</summary>
    Periodical,
    /// <summary>A part of something else: an article in a magazine, a chapter of a book (an analytic record).</summary>
    Article,
    /// <summary>A file, a site, a program.</summary>
    Electronic,
    /// <summary>Spoken word or other sound.</summary>
    Audio,
    /// <summary>A film.</summary>
    Video,
    /// <summary>A map or an atlas.</summary>
    Map,
    /// <summary>Music, printed or recorded.</summary>
    Music,
    /// <summary>A picture, poster, photograph or other graphic.</summary>
    Picture,
    /// <summary>An archival or hand-written text.</summary>
    Manuscript,
    /// <summary>A kit, a game, an object of any kind.</summary>
    Kit,
}
