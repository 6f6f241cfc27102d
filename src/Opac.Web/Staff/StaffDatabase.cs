using Microsoft.Data.Sqlite;
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

    /// <summary>
    /// Whether somebody has an account, asked of the file itself: to open the database for that takes 27 MB, which a portal whose studio nobody enters need
    /// not have. <c>false</c> also where the file alone does not tell.
    /// </summary>
    /// <exception cref="System.Data.Common.DbException">The file is damaged.</exception>
    public bool HasAccountsForSure()
    {
        if (studio.Database is not null || !File.Exists(FileIn(portal)))
            return false;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FileIn(portal), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'AspNetUsers')";
        if (!IsTrue(question))
            return false;
        question.CommandText = "SELECT EXISTS (SELECT 1 FROM AspNetUsers)";
        return IsTrue(question);
    }

    /// <inheritdoc/>
    public void Dispose() => opening.Dispose();

    /// <summary>The file of the database, where it is a file.</summary>
    public static string FileIn(PortalSettings settings) => Path.Combine(settings.DataPath, "staff.db");

    private static bool IsTrue(SqliteCommand question) => question.ExecuteScalar() is 1L;
}
