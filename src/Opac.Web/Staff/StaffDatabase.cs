using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Opac.Web.Texts;

namespace Opac.Web.Staff;

/// <summary>
/// Opens the database of the studio's people at its first use, so that readers' pages neither wait for it nor suffer when it is damaged. Until then nothing of
/// Entity Framework is loaded: it takes 27 MB, which a portal whose studio nobody enters need not have.
/// </summary>
public sealed class StaffDatabase(PortalSettings portal, StudioSettings studio, IServiceProvider parts) : IDisposable
{
    private readonly SemaphoreSlim opening = new(1);
    private DbContextOptions<StaffContext>? options;
    private volatile bool isReady;

    /// <summary>The database, for one thing to be done in it. Whoever asks gives it back.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened.</exception>
    public async Task<StaffContext> OpenAsync(CancellationToken cancellation)
    {
        await EnsureReadyAsync(cancellation);
        return NewContext();
    }

    /// <summary>Makes the database where there is none.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened, or is of a newer program; the next call tries again.</exception>
    public async ValueTask EnsureReadyAsync(CancellationToken cancellation)
    {
        if (isReady)
            return;
        await opening.WaitAsync(cancellation);
        try
        {
            if (isReady)
                return;
            await using var context = NewContext();
            await context.Database.EnsureCreatedAsync(cancellation);
            await StaffSchema.CheckAsync(context, parts.GetRequiredService<Words>(), cancellation);
            if (studio.Database is null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(FileIn(portal), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            isReady = true;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Whether somebody has an account. Where the database is a file it is not opened for that, nor made.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be opened, or the file is damaged.</exception>
    public async Task<bool> HasAccountsAsync(CancellationToken cancellation) =>
        studio.Database is null ? File.Exists(FileIn(portal)) && FileHasAccounts() : await AnyAccountAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => opening.Dispose();

    /// <summary>The file of the database, where it is a file.</summary>
    public static string FileIn(PortalSettings settings) => Path.Combine(settings.DataPath, "staff.db");

    internal StaffContext NewContext() => new(options ??= Options());

    private DbContextOptions<StaffContext> Options()
    {
        // Identity makes its model by the settings that the program gives it: without them accounts have no passkeys.
        var database = new DbContextOptionsBuilder<StaffContext>().UseApplicationServiceProvider(parts);
        if (studio.Database is { } connection)
            UsePostgres(database, connection);
        else
            database.UseSqlite($"Data Source={FileIn(portal)};Default Timeout=5");
        return database.Options;
    }

    private async Task<bool> AnyAccountAsync(CancellationToken cancellation)
    {
        await using var context = await OpenAsync(cancellation);
        return await context.Users.AnyAsync(cancellation);
    }

    // By itself: where the database is a file nothing of Npgsql is loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UsePostgres(DbContextOptionsBuilder database, string connection) => database.UseNpgsql(connection);

    private bool FileHasAccounts()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FileIn(portal), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'AspNetUsers')";
        if (!IsTrue(question))
            return false;
        question.CommandText = "SELECT EXISTS (SELECT 1 FROM AspNetUsers)";
        return IsTrue(question);
    }

    private static bool IsTrue(SqliteCommand question) => question.ExecuteScalar() is 1L;
}
