using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing.Authorities;

/// <summary>A form of a name that a record does not have itself: the Russian one of a Kazakh heading, a pseudonym.</summary>
/// <param name="Area">The area of <see cref="IndexSchema.Areas"/> that it belongs to.</param>
/// <param name="Form">The form.</param>
internal readonly record struct OtherName(string Area, string Form)
{
    /// <summary>All other forms of the names of a record's writers, of those who took part, and of those whom it is about.</summary>
    public static IReadOnlyList<OtherName> Of(BibliographicRecord record, AuthorityList authorities)
    {
        if (authorities.All.Count == 0)
            return [];
        var names = new List<OtherName>();
        var authors = record.Authors.ToHashSet();
        foreach (var contributor in record.Contributors)
            Add(authors.Contains(contributor) ? IndexSchema.AuthorArea : IndexSchema.ContributorArea, authorities.Find(contributor), contributor.Name);
        foreach (var subject in record.Subjects)
            Add(IndexSchema.SubjectArea, authorities.Find(subject), subject.Heading);
        return names;

        void Add(string area, Authority? authority, string written)
        {
            foreach (var form in authority?.Forms ?? [])
            {
                if (form != written)
                    names.Add(new(area, form));
            }
        }
    }
}
