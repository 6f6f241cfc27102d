namespace Opac.Web.Keeping;

/// <summary>What a file would do to the catalogue, in numbers; the lists lie beside it.</summary>
public sealed record DryRun
{
    /// <summary>The format that the content was known by: <c>iso2709</c>, <c>csv</c> …; <c>null</c> where none knows it.</summary>
    public string? Format { get; init; }

    /// <summary>Records that would come.</summary>
    public int New { get; init; }

    /// <summary>Records that would change.</summary>
    public int Changed { get; init; }

    /// <summary>Records that would stay as they are.</summary>
    public int Same { get; init; }

    /// <summary>Records that would go.</summary>
    public int Gone { get; init; }

    /// <summary>How many copies the file has.</summary>
    public int Copies { get; init; }

    /// <summary>Records of which another file has the same number too.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Records of the file that could not be read.</summary>
    public long Rejected { get; init; }

    /// <summary>How many errors and warnings there are, those too that the list no longer holds.</summary>
    public long Wrong { get; init; }

    /// <summary>SHA-256 of the file that it was compared with; <c>null</c> where it takes nobody's place.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>What speaks against going live at all, in the order met; empty where nothing does.</summary>
    public IReadOnlyList<KeptProblem> Obstacles { get; init; } = [];

    /// <summary>Records in the file.</summary>
    public int Records => New + Changed + Same;

    /// <summary>Whether so much would go that it must be confirmed: more than a fifth of what there is, and not just a few.</summary>
    public bool LosesMuch => Gone >= 5 && Gone * 5 > Same + Changed + Gone;

    /// <summary>How many entries a list has.</summary>
    public long CountOf(DryRunList list) => list switch { DryRunList.New => New, DryRunList.Changed => Changed, DryRunList.Gone => Gone, _ => Wrong };
}
