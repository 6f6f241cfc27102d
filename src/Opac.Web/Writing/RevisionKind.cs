namespace Opac.Web.Writing;

/// <summary>Why a revision was kept.</summary>
public enum RevisionKind
{
    /// <summary>What lay on the disk, put there by other means than the studio.</summary>
    Found,
    /// <summary>Somebody saved it.</summary>
    Saved,
    /// <summary>Somebody wrote it while another changed the same text; it waits to be brought together.</summary>
    Conflicting,
    /// <summary>It was given to visitors, at once or from a date on.</summary>
    Published,
    /// <summary>It was taken back from visitors.</summary>
    Withdrawn,
    /// <summary>It went to the archive, which visitors still see.</summary>
    Archived,
    /// <summary>An earlier revision was taken up again.</summary>
    Restored,
    /// <summary>What somebody had typed and not saved, when they let it go.</summary>
    Dropped,
}
