using System.Globalization;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>Inventory numbers as people order them: 9 before 10, Б-2 before Б-10.</summary>
internal sealed class NumberOrder : IComparer<string>
{
    private static readonly CompareInfo comparing = CultureInfo.GetCultureInfo("kk").CompareInfo;

    private NumberOrder() { }

    public static NumberOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => comparing.Compare(x, y, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);
}
