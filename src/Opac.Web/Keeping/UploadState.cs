namespace Opac.Web.Keeping;

/// <summary>Where a waiting upload has come to.</summary>
/// <param name="Upload">What was sent.</param>
/// <param name="Share">Which part of the work has been done while it is being compared, 0 to 1.</param>
/// <param name="Records">How many records have been read so far.</param>
/// <param name="Result">What it would do; <c>null</c> while it is being compared.</param>
public sealed record UploadState(Upload Upload, double Share, long Records, DryRun? Result);
