namespace Opac.Web.Staff;

/// <summary>A one-time address: by it an account is made, or given a new password. Only the hash of its secret is kept.</summary>
public sealed class Invitation
{
    /// <summary>The SHA-256 of the secret, in hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>The part that the new account will have; for a reset the account's own.</summary>
    public required string Role { get; init; }

    /// <summary>The account to be given a new password; <c>null</c> where one is to be made.</summary>
    public string? AccountId { get; init; }

    /// <summary>For whom it was made, as the list of open invitations shows it; empty for the first account.</summary>
    public required string For { get; init; }

    /// <summary>Until when it opens.</summary>
    public required DateTimeOffset Expires { get; init; }
}
