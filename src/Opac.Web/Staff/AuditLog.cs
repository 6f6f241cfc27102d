using Microsoft.EntityFrameworkCore;

namespace Opac.Web.Staff;

/// <summary>The journal of the studio: who did what, and when. What is older than the setting <c>Opac:Studio:JournalDays</c> is dropped.</summary>
public sealed class AuditLog(StaffDatabase database, StudioSettings settings, IHttpContextAccessor current, TimeProvider clock)
{
    private const int LongestAbout = 400;

    /// <summary>Writes a line in the name of who is signed in.</summary>
    /// <param name="what">The key of a text below <c>studio.did.</c>, such as <c>text.published</c>.</param>
    /// <param name="about">What it was done to; cut to what a line holds.</param>
    /// <param name="who">The user name, where nobody is signed in yet or the command line does it.</param>
    public async Task WriteAsync(string what, string about = "", string? who = null)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        var now = clock.GetUtcNow();
        var oldest = now.AddDays(-settings.JournalDays);
        await context.Audit.Where(entry => entry.When < oldest).ExecuteDeleteAsync();
        context.Audit.Add(new AuditEntry
        {
            When = now,
            Who = who ?? current.HttpContext?.User.Identity?.Name ?? "",
            What = what,
            About = about.Length > LongestAbout ? about[..LongestAbout] : about,
        });
        await context.SaveChangesAsync();
    }

    /// <summary>A page of the journal, the newest first.</summary>
    /// <param name="before">Only lines before this one; <c>null</c> from the newest.</param>
    /// <param name="size">How many lines.</param>
    /// <param name="cancellation">Leaves off reading.</param>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before, int size, CancellationToken cancellation)
    {
        await using var context = await database.OpenAsync(cancellation);
        return await context.Audit.AsNoTracking().Where(entry => before == null || entry.Id < before).OrderByDescending(entry => entry.Id).Take(size).ToListAsync(cancellation);
    }
}
