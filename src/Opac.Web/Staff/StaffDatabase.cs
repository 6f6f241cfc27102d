using Microsoft.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>Opens the database of the studio's people at its first use, so that readers' pages neither wait for it nor suffer when it is damaged.</summary>
public sealed class StaffDatabase(IDbContextFactory<StaffContext> contexts, PortalSettings portal, StudioSettings studio) : IDisposable
{
    private readonly SemaphoreSlim opening = new(1);
    private volatile bool isReady;

    /// <summary>Makes the database where there is none.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened; the next call tries again.</exception>
    public async ValueTask EnsureReadyAsync(CancellationToken cancellation)
    {
        if (isReady)
            return;
        await opening.WaitAsync(cancellation);
        try
        {
            if (isReady)
                return;
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await context.Database.EnsureCreatedAsync(cancellation);
            if (studio.Database is null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(FileIn(portal), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            isReady = true;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => opening.Dispose();

    /// <summary>The file of the database, where it is a file.</summary>
    public static string FileIn(PortalSettings settings) => Path.Combine(settings.DataPath, "staff.db");
}
