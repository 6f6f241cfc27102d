namespace Opac.Web.Staff;

/// <summary>A line of the journal: who did what, and when.</summary>
public sealed class AuditEntry
{
    /// <summary>Its number, in the order of writing.</summary>
    public long Id { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Who did it: the user name, which stays readable when the account is gone; empty where nobody was signed in.</summary>
    public required string Who { get; init; }

    /// <summary>What was done: the key of a text below <c>studio.did.</c>, such as <c>account.invited</c>.</summary>
    public required string What { get; init; }

    /// <summary>To what it was done: an account, a file below <c>content/</c>; empty for nothing in particular.</summary>
    public required string About { get; init; }
}
