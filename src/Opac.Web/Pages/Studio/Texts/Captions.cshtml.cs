using Microsoft.AspNetCore.Mvc;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>The captions of a film, a line a moment, beside the film.</summary>
public sealed class CaptionsModel(Manuscripts manuscripts, ContentPreview preview, PendingMedia media, Words words) : StudioTextPage
{
    private const int Spare = 6, MostRows = 2_000, LongestLine = 500;

    /// <summary>The film that plays beside them, by its name in the text; empty for none.</summary>
    public string Film { get; private set; } = "";

    /// <summary>The file of captions; empty for new ones.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The rows as typed, empty ones at the end.</summary>
    public IReadOnlyList<(string Start, string End, string Text, string? Fault)> Rows { get; private set; } = [];

    /// <summary>What is wrong as a whole: a sentence; <c>null</c> for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens them.</summary>
    public IActionResult OnGet(string? path, string? film, string? name)
    {
        if (!Opens(path, film, name))
            return NotFound();
        var track = Name.Length > 0 && Found(MediaType.Track, Name) is { } file ? CaptionTrack.Parse(System.IO.File.ReadAllText(file.DiskPath)) : new([]);
        Rows = WithSpare(track.Cues.Select(cue => (CaptionTrack.Shown(cue.Start), CaptionTrack.Shown(cue.End), cue.Text, (string?)null)));
        return Page();
    }

    /// <summary>Checks and writes them.</summary>
    public IActionResult OnPost(string? path, string? film, string? name, string[] start, string[] end, string[] text)
    {
        if (!Opens(path, film, name))
            return NotFound();
        var typed = Enumerable.Range(0, Math.Min(MostRows, Math.Min(start.Length, Math.Min(end.Length, text.Length))))
            .Select(at => (Start: start[at] ?? "", End: end[at] ?? "", Text: Cut(text[at] ?? "")))
            .Where(row => row.Start.Trim().Length + row.End.Trim().Length + row.Text.Trim().Length > 0).ToList();
        var faults = new string?[typed.Count];
        var cues = new List<Cue>();
        for (var at = 0; at < typed.Count; at++)
        {
            if (CaptionTrack.Time(typed[at].Start) is { } from && CaptionTrack.Time(typed[at].End) is { } to)
                cues.Add(new Cue(from, to, typed[at].Text.Trim()));
            else
                faults[at] = words["writing.cue.time"];
        }
        if (cues.Count == typed.Count)
        {
            foreach (var (at, fault) in new CaptionTrack(cues).Faults())
                faults[at] = words[fault];
        }
        Rows = WithSpare(typed.Select((row, at) => (row.Start, row.End, row.Text, faults[at])));
        if (typed.Count == 0)
            Fault = words["writing.captions.empty"];
        else if (faults.Any(fault => fault is not null))
            Fault = words["writing.captions.faults"];
        if (Fault is not null)
            return Page();
        try
        {
            Apply(media.WriteTrack(Address, Name.Length > 0 ? Name : null, Stem(), new CaptionTrack(cues).Write()));
            return Done(words["writing.captions.saved"]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fault = words["writing.fault.disk"];
            return Page();
        }
    }

    private bool Opens(string? path, string? film, string? name)
    {
        if (!Names(path) || Address.IsLoose || manuscripts.Open(Address) is null)
            return false;
        (Film, Name) = (film ?? "", name ?? "");
        return (Film.Length == 0 || preview.Read(Address.Kind, Address.Slug, null).Media.Any(file => TextForm.PathOf(file) == Film)) && (Name.Length == 0 || Found(MediaType.Track, Name) is not null);
    }

    private MediaFile? Found(MediaType type, string name) => preview.Read(Address.Kind, Address.Slug, null).Media.FirstOrDefault(file => file.Format.Type == type && file.Name == name);

    private string Stem() => Film.Length > 0 ? Path.GetFileNameWithoutExtension(Film) : Address.Slug;

    // New captions are named in the text at once, where it names none; a new version of old ones, in their place.
    private void Apply(string written)
    {
        var saved = manuscripts.Open(Address)!;
        var typed = manuscripts.Typed(saved, Author);
        var keys = PublishedReader.KeysOf(Address.Kind);
        if (!keys.Contains(ContentKeys.Captions))
            return;
        var text = WritableText.Parse(typed?.Text ?? saved.Text, keys);
        var place = text.Values.Where(pair => pair.Key.Key == ContentKeys.Captions && Name.Length > 0 && pair.Value.EndsWith(Name, StringComparison.Ordinal)).Select(pair => (KeyName?)pair.Key).FirstOrDefault()
            ?? new KeyName(ContentKeys.Captions, Address.Language);
        if (text.Values.GetValueOrDefault(place) is { Length: > 0 } had && (Name.Length == 0 || !had.EndsWith(Name, StringComparison.Ordinal)))
            return;
        var changed = text.With(new Dictionary<KeyName, string> { [place] = $"media/{written}" }, text.Body);
        if (changed != (typed?.Text ?? saved.Text))
            manuscripts.Type(Address, changed, typed is null ? saved.Hash : typed.BasedOn, Author);
    }

    private static string Cut(string text) => text.Length > LongestLine ? text[..LongestLine] : text;

    private static IReadOnlyList<(string, string, string, string?)> WithSpare(IEnumerable<(string, string, string, string?)> rows)
        => [.. rows, .. Enumerable.Repeat(("", "", "", (string?)null), Spare)];
}
