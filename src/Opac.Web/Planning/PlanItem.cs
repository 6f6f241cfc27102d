namespace Opac.Web.Planning;

/// <summary>A task of the year plan.</summary>
/// <param name="Line">The line of the file on which it stands, from 1.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Month">The month in which it is due, 1 to 12; <c>null</c> for what comes round again.</param>
/// <param name="IsWeekly">Whether it comes round each week; without a month and not weekly it comes round each month.</param>
/// <param name="IsDone">Whether it has been ticked.</param>
public sealed record PlanItem(int Line, string Text, int? Month, bool IsWeekly, bool IsDone);
