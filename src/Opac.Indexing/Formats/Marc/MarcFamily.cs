namespace Opac.Indexing.Formats.Marc;

/// <summary>Which set of field numbers a MARC record keeps to.</summary>
public enum MarcFamily
{
    /// <summary>MARC 21: the title is in 245.</summary>
    Marc21,
    /// <summary>UNIMARC and its daughters RUSMARC and KAZMARC: the title is in 200.</summary>
    Unimarc,
}
