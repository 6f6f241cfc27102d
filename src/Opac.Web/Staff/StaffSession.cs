namespace Opac.Web.Staff;

/// <summary>One signed-in browser. The browser holds the session's key, the database only what is computed from it: who copies the database has no session.</summary>
public sealed class StaffSession
{
    /// <summary>The SHA-256 of the key, in hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Whose session it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset LastUsed { get; set; }

    /// <summary>The program and system that the browser names itself, for the list of sessions: <c>Chrome · Windows</c>.</summary>
    public required string Device { get; init; }

    /// <summary>The authentication ticket, as ASP.NET Core writes it.</summary>
    public required byte[] Ticket { get; set; }
}
