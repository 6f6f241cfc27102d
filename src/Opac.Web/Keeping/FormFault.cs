using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Web.Keeping;

/// <summary>What is wrong with one field of the form.</summary>
/// <param name="Field">The name of the field: <c>Isbn</c>, <c>NewNumbers</c> …</param>
/// <param name="Problem">What, and how to mend it.</param>
public sealed record FormFault(string Field, Problem Problem)
{
    /// <summary>What is wrong and how to mend it, as one sentence in the language of the request.</summary>
    public string Said => Problem.Remedy(CultureInfo.CurrentUICulture) is { } remedy ? $"{Problem.Message(CultureInfo.CurrentUICulture)}: {remedy}" : Problem.Message(CultureInfo.CurrentUICulture);
}
