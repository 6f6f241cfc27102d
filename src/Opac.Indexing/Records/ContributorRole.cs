namespace Opac.Indexing.Records;

/// <summary>What a contributor did, as far as a catalogue shows it apart. Codes are those of MARC relators; UNIMARC's numbers are mapped to them.</summary>
public enum ContributorRole
{
    /// <summary>Wrote it (aut, 070).</summary>
    Author,
    /// <summary>Turned it into another language (trl, 730).</summary>
    Translator,
    /// <summary>Prepared the text for publication (edt, 340, 650).</summary>
    Editor,
    /// <summary>Gathered it (com, 220).</summary>
    Compiler,
    /// <summary>Drew its pictures (ill, 440).</summary>
    Illustrator,
    /// <summary>Wrote a foreword or afterword (aui, 080).</summary>
    ForewordAuthor,
    /// <summary>Composed its music (cmp, 230).</summary>
    Composer,
    /// <summary>Directed, acted, spoke or played it (drt, act, nrt, prf).</summary>
    Performer,
    /// <summary>Published it or answers for it as a body (pbl, isb).</summary>
    IssuingBody,
    /// <summary>Took part in a way that is not told apart here.</summary>
    Other,
}
