using Microsoft.AspNetCore.Identity;

namespace Opac.Web.Staff;

/// <summary>An account in the studio. Its user name is what is typed at the door.</summary>
public sealed class StaffAccount : IdentityUser
{
    /// <summary>How colleagues see the person: «Гүлнар Әбдіқызы».</summary>
    public required string ShownName { get; set; }

    /// <summary>One of <see cref="StaffRole.All"/>.</summary>
    public required string Role { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Whether the account is shut: it stays in the journal and may be opened again.</summary>
    public bool IsDisabled { get; set; }
}
