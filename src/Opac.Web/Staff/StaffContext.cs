using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Opac.Web.Staff;

/// <summary>The database of the studio's people: accounts, passkeys, sessions, invitations and the journal. Nothing about readers is in it.</summary>
public sealed class StaffContext(DbContextOptions<StaffContext> options) : IdentityUserContext<StaffAccount>(options)
{
    /// <summary>The sessions that may still be open.</summary>
    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    /// <summary>The one-time addresses that have not been used.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>The journal.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no type for a moment with an offset, and cannot compare what EF Core would write by itself.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StaffSession>(session =>
        {
            session.HasIndex(one => one.AccountId);
            session.HasOne<StaffAccount>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Invitation>().HasOne<StaffAccount>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Entity<AuditEntry>().HasIndex(entry => entry.When);
    }

    /// <summary>A moment as milliseconds since 1970, in UTC.</summary>
    private sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
