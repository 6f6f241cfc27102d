using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Opac.Web.Pages.Ask;

/// <summary>The box into which readers drop questions for the librarian: one small file each in <c>App_Data/questions</c>. Whoever asks need not say who they are.</summary>
public sealed class QuestionBox(PortalSettings settings, TimeProvider clock)
{
    // Nobody empties a box of more: then somebody is filling it for fun.
    private const int MostWaiting = 1_000;

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
}

/// <summary>A question to the librarian.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Language">The language of the page on which it was asked.</param>
/// <param name="Answer">Where or how the answer is to be given, in the reader's words; <c>null</c> where not said.</param>
/// <param name="About">The search or record that it is about; <c>null</c> for none.</param>
/// <param name="Received">When it came.</param>
public sealed record Question(string Text, string Language, string? Answer, string? About, DateTimeOffset Received = default);
