namespace Opac.Web.Writing;

/// <summary>Takes away what a portal that was killed left half written: at the start, and then from time to time.</summary>
internal sealed class WritingUpkeep(PortalSettings settings, TimeProvider clock, ILogger<WritingUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan every = TimeSpan.FromMinutes(10);

    // Of the data folder only the rooms that hold writing: the index has leftovers of its own, and its own way with them.
    private static readonly string[] rooms = ["revisions", "drafts", "typing", "media", "bin"];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Sweep();
        RemovePreviews();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Sweep();
    }

    private void Sweep()
    {
        try
        {
            if (AtomicFile.Sweep(settings.ContentPath) + rooms.Sum(room => AtomicFile.Sweep(Path.Combine(settings.DataPath, room))) is > 0 and var removed)
                log.LogInformation("{Count} half-written files of a portal that was stopped in the middle were removed", removed);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Half-written files could not be removed: {Reason}", refused.Message);
        }
    }

    // Read and gone within a request; what lies here at the start nobody reads any more.
    private void RemovePreviews()
    {
        try
        {
            if (Directory.Exists(Path.Combine(settings.DataPath, "previews")))
                Directory.Delete(Path.Combine(settings.DataPath, "previews"), recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("Old previews could not be removed: {Reason}", refused.Message);
        }
    }
}
