using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Opac.Web.Films;

/// <summary>ffmpeg and ffprobe, where the machine has them.</summary>
internal sealed class FilmTools
{
    private readonly string ffmpeg;
    private readonly string ffprobe;

    private FilmTools(string ffmpeg, string ffprobe) => (this.ffmpeg, this.ffprobe) = (ffmpeg, ffprobe);

    /// <summary>Looks for them in the folders of a search path; <c>null</c> where one of them is missing.</summary>
    public static FilmTools? Find(string? searchPath)
    {
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string? Program(string name) => folders
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
        return Program("ffmpeg") is { } ffmpeg && Program("ffprobe") is { } ffprobe ? new FilmTools(ffmpeg, ffprobe) : null;
    }

    /// <summary>What a film is; <c>null</c> where ffprobe makes nothing of it.</summary>
    public async Task<FilmFacts?> Probe(string film, CancellationToken cancellation)
    {
        var (code, output, _) = await Run(ffprobe, ["-v", "error", "-print_format", "json", "-show_format", "-show_streams", "-i", Local(film)], cancellation);
        try
        {
            return code == 0 ? FilmFacts.Parse(output) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A still of the film, a tenth in: where the title has gone and nothing is told yet.</summary>
    public Task<string?> MakePoster(string film, FilmFacts facts, string target, CancellationToken cancellation) =>
        Make(target, ["-ss", Seconds(facts.Duration / 10), "-i", Local(film), "-frames:v", "1", "-vf", "scale=1280:-2:flags=lanczos", "-q:v", "3", "-f", "image2"], cancellation);

    /// <summary>The film as every browser plays it (H.264 Main, AAC, index first), at most so many lines high.</summary>
    public Task<string?> MakeWebVersion(string film, int lines, string target, CancellationToken cancellation) =>
        Make(target,
        [
            "-i", Local(film), "-map", "0:v:0", "-map", "0:a:0?", "-vf", $"scale=-2:{lines}:flags=lanczos", "-c:v", "libx264", "-profile:v", "main", "-pix_fmt", "yuv420p",
            "-preset", "slow", "-crf", lines <= 480 ? "26" : "23", "-c:a", "aac", "-b:a", lines <= 480 ? "80k" : "128k", "-movflags", "+faststart", "-map_metadata", "-1", "-f", "mp4",
        ], cancellation);

    /// <summary>Five silent seconds for the cards.</summary>
    public Task<string?> MakePreview(string film, FilmFacts facts, string target, CancellationToken cancellation) =>
        Make(target,
        [
            "-ss", Seconds(facts.Duration / 10), "-t", "5", "-i", Local(film), "-an", "-vf", "scale=-2:240,fps=15", "-c:v", "libx264", "-profile:v", "main", "-pix_fmt", "yuv420p", "-crf", "30",
            "-movflags", "+faststart", "-map_metadata", "-1", "-f", "mp4",
        ], cancellation);

    // Beside the target first: a run that is broken off leaves nothing that looks whole. Says what ffmpeg said where it failed, else null.
    private async Task<string?> Make(string target, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.tmp");
        try
        {
            var (code, _, error) = await Run(ffmpeg, ["-v", "error", "-nostdin", "-y", .. arguments, Local(unfinished)], cancellation);
            if (code != 0)
                return error.Trim().ReplaceLineEndings(" ");
            File.Move(unfinished, target, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<(int Code, string Output, string Error)> Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // A name that begins with a dash or a scheme must stay a file.
    private static string Local(string path) => "file:" + Path.GetFullPath(path);

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
