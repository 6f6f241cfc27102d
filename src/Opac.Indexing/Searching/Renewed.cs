namespace Opac.Indexing.Searching;

/// <summary>
/// Something made of an index for which an earlier state of it may stand in: after a change to a large catalogue what was made before the change
/// serves on while it is made anew, in the background, when first asked for. Safe for several threads.
/// </summary>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class Renewed<T> : IDisposable
    where T : class
{
    private readonly Lazy<T> first;
    private T? renewed;

    /// <summary>Something that is opened when it is first asked for.</summary>
    /// <param name="snapshot">The index, held open while it is made anew.</param>
    /// <param name="open">Opens what is there, and tells whether it is of the index as it is now.</param>
    /// <param name="make">Makes it anew.</param>
    public Renewed(CatalogueSnapshot snapshot, Func<(T Opened, bool IsCurrent)> open, Func<T> make) => first = new(() =>
    {
        var (opened, isCurrent) = open();
        if (!isCurrent && snapshot.TryHold())
            Renewing = Task.Run(() => Renew(snapshot, make));
        return opened;
    });

    /// <summary>What serves now.</summary>
    public T Value
    {
        get
        {
            var opened = first.Value;
            return Volatile.Read(ref renewed) ?? opened;
        }
    }

    /// <summary>Ends when nothing is being made anew. Where making fails what was there serves on.</summary>
    public Task Renewing { get; private set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (first.IsValueCreated)
            (first.Value as IDisposable)?.Dispose();
        (renewed as IDisposable)?.Dispose();
    }

    private void Renew(CatalogueSnapshot snapshot, Func<T> make)
    {
        try
        {
            Volatile.Write(ref renewed, make());
        }
        finally
        {
            snapshot.Release();
        }
    }
}
