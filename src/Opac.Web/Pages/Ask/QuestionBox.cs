using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Opac.Web.Staff;

namespace Opac.Web.Pages.Ask;

/// <summary>
/// The box into which readers drop questions for the librarian: one small file each in <c>App_Data/questions</c>, in a folder of their own when they are answered
/// or thrown away. Whoever asks need not say who they are, and what they said is not kept for ever: the bin is emptied after thirty days, answered questions go
/// after the days of the setting <c>Opac:Studio:QuestionDays</c>.
/// </summary>
public sealed partial class QuestionBox(PortalSettings settings, StudioSettings studio, TimeProvider clock)
{
    // Nobody empties a box of more: then somebody is filling it for fun.
    private const int MostWaiting = 1_000;
    private const int BinDays = 30;

    private static readonly JsonSerializerOptions form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Where the questions lie.</summary>
    public string Folder => Path.Combine(settings.DataPath, "questions");

    /// <summary>Keeps a question; <c>false</c> where the box is full or cannot be written to.</summary>
    public bool Put(Question question)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            if (Directory.EnumerateFiles(Folder, "*.json").Take(MostWaiting).Count() == MostWaiting)
                return false;
            var now = clock.GetUtcNow();
            var name = $"{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid():N}";
            var draft = Path.Combine(Folder, name + ".tmp");
            // Whole or not at all: whoever reads the box never meets half a question.
            File.WriteAllText(draft, JsonSerializer.Serialize(question with { Received = now }, form));
            File.Move(draft, Path.Combine(Folder, name + ".json"));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>How many wait for an answer.</summary>
    public int CountWaiting() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Count() : 0;

    /// <summary>The questions of one kind with the names of their files, the newest first; those that have been kept long enough are dropped first.</summary>
    public IReadOnlyList<(string Id, Question Question)> List(QuestionState state)
    {
        var folder = new DirectoryInfo(FolderOf(state));
        if (!folder.Exists)
            return [];
        var found = new List<(string, Question)>();
        foreach (var file in folder.EnumerateFiles("*.json").OrderByDescending(file => file.Name, StringComparer.Ordinal).Take(MostWaiting))
        {
            if (IsOver(file, state))
                file.Delete();
            else if (Read(file) is { } question)
                found.Add((Path.GetFileNameWithoutExtension(file.Name), question));
        }
        return found;
    }

    /// <summary>Puts a question among those of another kind.</summary>
    /// <returns>Whether it was where it was said to be.</returns>
    public bool Move(string id, QuestionState from, QuestionState to)
    {
        if (!Name().IsMatch(id))
            return false;
        var (source, target) = (Path.Combine(FolderOf(from), id + ".json"), Path.Combine(FolderOf(to), id + ".json"));
        try
        {
            Directory.CreateDirectory(FolderOf(to));
            // Its age counts from here.
            File.SetLastWriteTimeUtc(source, clock.GetUtcNow().UtcDateTime);
            File.Move(source, target);
            return true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsOver(FileInfo file, QuestionState state)
    {
        var days = state switch { QuestionState.Bin => BinDays, QuestionState.Answered => studio.QuestionDays, _ => int.MaxValue };
        return days != int.MaxValue && clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > TimeSpan.FromDays(days);
    }

    private string FolderOf(QuestionState state) => state switch
    {
        QuestionState.Answered => Path.Combine(Folder, "answered"),
        QuestionState.Bin => Path.Combine(Folder, "bin"),
        _ => Folder,
    };

    // One that was edited by hand and no longer parses stays in its file, and out of the list.
    private static Question? Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(File.ReadAllText(file.FullName), form);
        }
        catch (Exception damaged) when (damaged is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9]{8}-[0-9]{6}-[0-9a-f]{32}$")]
    private static partial Regex Name();
}

/// <summary>A question to the librarian.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Language">The language of the page on which it was asked.</param>
/// <param name="Answer">Where or how the answer is to be given, in the reader's words; <c>null</c> where not said.</param>
/// <param name="About">The search or record that it is about; <c>null</c> for none.</param>
/// <param name="Received">When it came.</param>
public sealed record Question(string Text, string Language, string? Answer, string? About, DateTimeOffset Received = default);
