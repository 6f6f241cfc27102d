namespace Opac.Web.Keeping;

/// <summary>A file of records that somebody has sent, waiting aside: nothing of it is in the catalogue.</summary>
public sealed record Upload
{
    /// <summary>Its name in addresses: letters and digits.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its sender knows it by, cut to 200 characters; for showing only.</summary>
    public required string Name { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The file of the catalogue whose place it would take, below the catalogue's folder with <c>/</c>; <c>null</c> where it would be a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>The file that it would be, below the catalogue's folder.</summary>
    public required string Target { get; init; }

    /// <summary>The name of the bytes on disk.</summary>
    public required string Stored { get; init; }
}
