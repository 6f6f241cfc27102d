using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Opac.Web.Texts;

namespace Opac.Web.Staff;

/// <summary>The form of the tables in the database of the studio's people, which the database itself says: a program older than it leaves it alone.</summary>
internal static class StaffSchema
{
    /// <summary>The form that this program makes and knows. The first change of the model raises it, and brings what turns the one before into it.</summary>
    private const int Version = 1;

    // SQLite keeps a number for just this; in PostgreSQL it is said of the table of accounts. 0 where nothing is said, as before forms were counted.
    private const string
        InSqlite = """SELECT user_version AS "Value" FROM pragma_user_version""",
        InPostgres = """SELECT COALESCE(substring(obj_description('"AspNetUsers"'::regclass) from '^Opac ([0-9]+)$')::int, 0) AS "Value" """;

    /// <summary>Sees that the program knows the form of a database, and has a new one say it.</summary>
    /// <exception cref="DbException">The database is of a newer program. Nothing is changed in it.</exception>
    public static async Task CheckAsync(StaffContext context, Words words, CancellationToken cancellation)
    {
        var isSqlite = context.Database.IsSqlite();
        var found = await context.Database.SqlQueryRaw<int>(isSqlite ? InSqlite : InPostgres).SingleAsync(cancellation);
        if (found > Version)
            throw new NewerException(words["studio.database.newer", found.ToString(CultureInfo.InvariantCulture), Version.ToString(CultureInfo.InvariantCulture)]);
        if (found == 0)
            await context.Database.ExecuteSqlRawAsync(isSqlite ? $"PRAGMA user_version = {Version}" : $"""COMMENT ON TABLE "AspNetUsers" IS 'Opac {Version}'""", cancellation);
    }

    private sealed class NewerException(string message) : DbException(message);
}
