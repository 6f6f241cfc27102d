namespace Opac.Web.Staff;

/// <summary>How the studio is to be had: the section <c>Opac:Studio</c> of the configuration.</summary>
public sealed record StudioSettings
{
    /// <summary>Whether there is a studio at all. Off, its addresses are as absent as any that never were.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The one address at which the studio answers, such as <c>http://192.168.1.10:5090</c>; <c>null</c>: wherever the portal answers.</summary>
    public string? Address { get; init; }

    /// <summary>A connection string of PostgreSQL; <c>null</c>: <c>staff.db</c> in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>For how many days the journal is kept.</summary>
    public int JournalDays { get; init; } = 365;

    /// <summary>For how many days answered questions of readers are kept.</summary>
    public int QuestionDays { get; init; } = 180;

    /// <summary>For how many days it is counted what readers searched for and did not find; 0 for not at all.</summary>
    public int MissedSearchDays { get; init; } = 90;

    /// <summary>Reads the settings; what cannot be read as a number or as yes or no is refused by the exception of the binder.</summary>
    public static StudioSettings Read(IConfiguration configuration) => configuration.GetSection("Opac:Studio").Get<StudioSettings>() ?? new();
}
