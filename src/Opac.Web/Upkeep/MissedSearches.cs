using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Opac.Indexing.Records;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Writing;

namespace Opac.Web.Upkeep;

/// <summary>
/// What readers searched for and did not find, so that the library knows what to buy: words, days and counts, in <c>App_Data/missed-searches.json</c>. Who
/// searched, from where and at what hour is never known here; what looks like a telephone number or an address of mail is not kept. The setting
/// <c>Opac:Studio:MissedSearchDays</c> says for how long, 0 for not at all.
/// </summary>
public sealed partial class MissedSearches : BackgroundService
{
    private const int LongestWords = 60;

    // Beyond these somebody is at play, or a machine is.
    private const int MostWordsADay = 300, MostCounted = 999;

    private static readonly TimeSpan betweenWrites = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly string path;
    private readonly int keptDays;
    private readonly TimeProvider clock;
    private readonly ILogger<MissedSearches> log;
    private readonly Lock reading = new();
    private readonly SortedDictionary<DateOnly, Dictionary<string, int>> days;
    private bool isChanged;

    /// <summary>Reads what was kept; a file that is damaged is begun anew.</summary>
    public MissedSearches(PortalSettings portal, StudioSettings studio, TimeProvider clock, ILogger<MissedSearches> log)
    {
        (path, keptDays, this.clock, this.log) = (Path.Combine(portal.DataPath, "missed-searches.json"), studio.MissedSearchDays, clock, log);
        days = Load();
    }

    private DateOnly Today => LibraryClock.DayOf(clock.GetUtcNow());

    /// <summary>Counts a search that found nothing.</summary>
    public void Note(string typed)
    {
        if (keptDays <= 0 || Kept(typed) is not { } words)
            return;
        lock (reading)
        {
            var today = Today;
            if (!days.TryGetValue(today, out var counts))
                days[today] = counts = new(StringComparer.Ordinal);
            if (!counts.TryGetValue(words, out var count) && counts.Count >= MostWordsADay)
                return;
            counts[words] = Math.Min(MostCounted, count + 1);
            DropOld(today);
            isChanged = true;
        }
    }

    /// <summary>What was missed most in the last days, the most first.</summary>
    /// <param name="lastDays">How many days, today one of them.</param>
    /// <param name="most">How many words at most.</param>
    public IReadOnlyList<MissedSearch> Read(int lastDays, int most)
    {
        lock (reading)
        {
            var first = Today.AddDays(1 - lastDays);
            return [.. days.Where(day => day.Key >= first).SelectMany(day => day.Value.Select(pair => (Day: day.Key, Words: pair.Key, Count: pair.Value)))
                .GroupBy(one => one.Words)
                .Select(group => new MissedSearch(group.Key, group.Sum(one => one.Count), group.Max(one => one.Day)))
                .OrderByDescending(missed => missed.Count).ThenByDescending(missed => missed.Last).ThenBy(missed => missed.Words, StringComparer.Ordinal)
                .Take(most)];
        }
    }

    /// <summary>Strikes words out: the book was bought, or they mean nothing.</summary>
    public void Forget(string words)
    {
        lock (reading)
        {
            foreach (var counts in days.Values)
                isChanged |= counts.Remove(words);
        }
    }

    /// <summary>Writes what is new to the disk.</summary>
    public void Save()
    {
        string text;
        lock (reading)
        {
            if (!isChanged)
                return;
            isChanged = false;
            text = JsonSerializer.Serialize(days, form);
        }
        try
        {
            AtomicFile.Write(path, text);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{File}: {Reason}", path, refused.Message);
            isChanged = true;
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(betweenWrites);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Save();
    }

    private static string? Kept(string typed)
    {
        var words = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (words.Length is < 2 or > LongestWords || words.Contains('@', StringComparison.Ordinal) || words.Any(char.IsControl) || !words.Any(char.IsLetterOrDigit))
            return null;
        // Seven digits in a row are a telephone number, unless they are a book's.
        return Digits().IsMatch(words) && !Isbn.TryParse(words, out _) ? null : words;
    }

    private void DropOld(DateOnly today)
    {
        foreach (var old in days.Keys.Where(day => day <= today.AddDays(-keptDays)).ToList())
            days.Remove(old);
    }

    private SortedDictionary<DateOnly, Dictionary<string, int>> Load()
    {
        try
        {
            if (keptDays > 0 && File.Exists(path))
                return JsonSerializer.Deserialize<SortedDictionary<DateOnly, Dictionary<string, int>>>(File.ReadAllText(path)) ?? [];
            File.Delete(path);
        }
        catch (Exception damaged) when (damaged is IOException or UnauthorizedAccessException or JsonException)
        {
            log.LogWarning("{File}: {Reason}", path, damaged.Message);
        }
        return [];
    }

    [GeneratedRegex(@"\d(?:[\s()\-]*\d){6,}")]
    private static partial Regex Digits();
}
