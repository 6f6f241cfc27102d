using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>Secret addresses under which something unpublished can be seen. Of those that are handed on, the data folder holds a hash only.</summary>
public sealed class PreviewLinks(PortalSettings settings, TimeProvider clock)
{
    /// <summary>How long an address that is handed on is good for.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(7);

    private static readonly TimeSpan whileWriting = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, PreviewGrant> writing = new(StringComparer.Ordinal);
    private readonly Lock changing = new();

    private string FilePath => Path.Combine(settings.DataPath, "previews.json");

    /// <summary>An address for the author's own eyes: shows what they are typing. Forgotten when the portal stops.</summary>
    public string ForAuthor(ContentKind kind, string slug, string author)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, grant) in writing)
        {
            if (grant.Expires <= now)
                writing.TryRemove(old, out _);
            else if (grant.Kind == kind && grant.Slug == slug && grant.Author == author && grant.Expires - now > whileWriting / 2)
                return old;
        }
        var token = NewToken();
        writing[token] = new PreviewGrant(HashOf(token), kind, slug, author, now + whileWriting);
        return token;
    }

    /// <summary>An address to be handed on: shows what is last saved, for a week.</summary>
    public (string Token, PreviewGrant Grant) Create(ContentKind kind, string slug)
    {
        lock (changing)
        {
            var token = NewToken();
            var grant = new PreviewGrant(HashOf(token), kind, slug, null, clock.GetUtcNow() + Lasting);
            Write([.. All(), grant]);
            return (token, grant);
        }
    }

    /// <summary>The addresses handed on for something and still good.</summary>
    public IReadOnlyList<PreviewGrant> Of(ContentKind kind, string slug) => [.. All().Where(grant => grant.Kind == kind && grant.Slug == slug)];

    /// <summary>Makes the addresses handed on for something worthless at once.</summary>
    public void End(ContentKind kind, string slug)
    {
        lock (changing)
            Write([.. All().Where(grant => grant.Kind != kind || grant.Slug != slug)]);
    }

    /// <summary>What an address shows; <c>null</c> where it is wrong or its time is over.</summary>
    public PreviewGrant? Find(string token)
    {
        if (token.Length != 32)
            return null;
        if (writing.TryGetValue(token, out var own))
            return own.Expires > clock.GetUtcNow() ? own : null;
        var hash = Encoding.ASCII.GetBytes(HashOf(token));
        return All().FirstOrDefault(grant => CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(grant.Hash)));
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    private IReadOnlyList<PreviewGrant> All()
    {
        try
        {
            return File.Exists(FilePath) && JsonSerializer.Deserialize<List<PreviewGrant>>(File.ReadAllText(FilePath)) is { } all ? [.. all.Where(grant => grant.Expires > clock.GetUtcNow())] : [];
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return [];
        }
    }

    private void Write(IReadOnlyList<PreviewGrant> grants) => AtomicFile.Write(FilePath, JsonSerializer.Serialize(grants));
}
