using System.Threading.RateLimiting;

namespace Opac.Web.Interchange;

/// <summary>Records go out as MARC one request after another: a file may have to be read through for them, and many at once would take the processor from searches.</summary>
internal sealed class MarcTurns(PortalSettings settings) : IDisposable
{
    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = 1, QueueLimit = 50 });

    /// <summary>The sources of MARC, when it is one's turn; to be given back. <c>null</c> where too many wait already: then it is to be asked for later.</summary>
    public async ValueTask<MarcSources?> NextAsync(CancellationToken cancellation)
    {
        var turn = await turns.AcquireAsync(1, cancellation);
        if (turn.IsAcquired)
            return new MarcSources(settings, turn);
        turn.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();
}
