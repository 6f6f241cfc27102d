namespace Opac.Web.Tests;

/// <summary>Tests that measure the processor time of their process: no other test of it runs beside, whose time would be counted as theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "measured alone";
}
