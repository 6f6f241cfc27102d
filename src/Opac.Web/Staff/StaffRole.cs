namespace Opac.Web.Staff;

/// <summary>The two parts that people have in the studio, by the names that are kept in the database.</summary>
public static class StaffRole
{
    /// <summary>Publishes, keeps the catalogue, and lets others in.</summary>
    public const string Librarian = "librarian";

    /// <summary>Writes drafts: pupils on the day when they stand in for the librarian.</summary>
    public const string Helper = "helper";

    /// <summary>Both, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Librarian, Helper];
}
