namespace Opac.Indexing.Records;

/// <summary>What kind of thing a subject heading names.</summary>
public enum SubjectKind
{
    /// <summary>A topic.</summary>
    Topic,
    /// <summary>A person, family or body.</summary>
    Name,
    /// <summary>A work.</summary>
    Work,
    /// <summary>A place.</summary>
    Place,
    /// <summary>A time.</summary>
    Time,
    /// <summary>A free word of whoever described it.</summary>
    Keyword,
}
