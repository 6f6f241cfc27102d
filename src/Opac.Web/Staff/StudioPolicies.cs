namespace Opac.Web.Staff;

/// <summary>What an address of the studio asks of whoever comes: the names of the authorization policies.</summary>
public static class StudioPolicies
{
    /// <summary>Anybody with an account: what a helper may do as well.</summary>
    public const string Staff = "studio.staff";

    /// <summary>Librarians only: to publish, to keep the catalogue, to let others in.</summary>
    public const string Librarian = "studio.librarian";
}
