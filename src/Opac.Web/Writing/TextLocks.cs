using System.Collections.Concurrent;

namespace Opac.Web.Writing;

/// <summary>Who is writing which text just now. A courtesy: it warns, and keeps nobody out. It ends by itself when nothing is heard for a while.</summary>
public sealed class TextLocks(TimeProvider clock)
{
    /// <summary>How long it holds after the last sign of life.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Until)> holders = new(StringComparer.Ordinal);

    /// <summary>Tells that somebody is writing; gives the name of another who is, in which case that one stays the holder, else <c>null</c>.</summary>
    public string? Take(TextAddress address, string name)
    {
        var now = clock.GetUtcNow();
        var holder = holders.AddOrUpdate(address.Path, (name, now + Held), (_, had) => had.Name == name || had.Until <= now ? (name, now + Held) : had);
        return holder.Name == name ? null : holder.Name;
    }

    /// <summary>Who is writing; <c>null</c> for nobody.</summary>
    public string? HolderOf(TextAddress address) => holders.TryGetValue(address.Path, out var holder) && holder.Until > clock.GetUtcNow() ? holder.Name : null;

    /// <summary>Tells that somebody has stopped.</summary>
    public void Release(TextAddress address, string name)
    {
        if (holders.TryGetValue(address.Path, out var holder) && holder.Name == name)
            holders.TryRemove(new(address.Path, holder));
    }
}
