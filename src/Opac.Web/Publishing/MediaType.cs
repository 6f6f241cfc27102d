namespace Opac.Web.Publishing;

/// <summary>What a media file is to a page.</summary>
public enum MediaType
{
    /// <summary>A picture.</summary>
    Picture,
    /// <summary>A film.</summary>
    Film,
    /// <summary>A piece of a film that its playlist names.</summary>
    Piece,
    /// <summary>A recording of sound.</summary>
    Sound,
    /// <summary>Captions, subtitles, chapters or a description in WebVTT.</summary>
    Track,
    /// <summary>Anything else that a visitor may download.</summary>
    Other,
}
