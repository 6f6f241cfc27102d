using System.CommandLine;
using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Web.Films;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Commands;

/// <summary><c>media</c>: tells what films are, warns of what telephones will not play, and makes what the portal wants beside a film.</summary>
internal static class MediaCommand
{
    private static readonly string[] FilmEndings = [".mp4", ".m4v", ".webm", ".mov", ".mkv", ".avi", ".mpg", ".mpeg", ".wmv", ".3gp"];
    private static readonly int[] Qualities = [720, 360];

    public static Command Create()
    {
        var paths = PathArguments.Create("Films, or folders with films");
        var make = new Option<bool>("--make") { Description = "Makes a poster, versions for the web and a silent preview beside each film; never over a file that is there" };
        var content = PathArguments.Content();
        var command = new Command("media", "Tells what films are and warns of what telephones will not play; ffmpeg is used where the machine has it") { paths, make, content };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(make), PathArguments.Settings(parsed.GetValue(content), null), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool make, PortalSettings settings, CancellationToken cancellation)
    {
        var words = new Words(new PortalTexts());
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            Console.Error.WriteLine(words["check.missing", missing]);
            return 1;
        }
        var tools = FilmTools.Find(Environment.GetEnvironmentVariable("PATH"));
        if (tools is null)
            Console.WriteLine(words["media.noTools"]);
        var problems = new ProblemList(problem => Console.WriteLine(problem.ToLine(CultureInfo.CurrentUICulture)));
        var failed = false;
        foreach (var film in FilmsOf(paths.Length > 0 ? paths : [settings.ContentPath]))
        {
            var facts = tools is null ? null : await tools.Probe(film, cancellation);
            var (shown, indexFirst) = (paths.Length > 0 ? film : Path.GetRelativePath(settings.ContentPath, film).Replace('\\', '/'), IndexComesFirst(film));
            Console.WriteLine(Line(shown, facts, words));
            FilmAdvice.Give(shown, facts, indexFirst, problems);
            if (tools is not null && facts is null)
                problems.Add(new SourcePosition(shown), FilmProblems.NoPicture);
            if (make && tools is not null && facts is { Picture: not null })
                failed |= !await Make(film, facts, indexFirst ?? true, tools, words, cancellation);
        }
        return problems.HasErrors || failed || (make && tools is null) ? 1 : 0;
    }

    private static async Task<bool> Make(string film, FilmFacts facts, bool startsAtOnce, FilmTools tools, Words words, CancellationToken cancellation)
    {
        var stem = Path.Combine(Path.GetDirectoryName(film)!, Path.GetFileNameWithoutExtension(film));
        var wanted = new List<(string Target, Func<Task<string?>> Making)>
        {
            ($"{stem}-poster.jpg", () => tools.MakePoster(film, facts, $"{stem}-poster.jpg", cancellation)),
            ($"{stem}-preview.mp4", () => tools.MakePreview(film, facts, $"{stem}-preview.mp4", cancellation)),
        };
        // A film as high as a quality, or lower, needs none of that quality, unless it is one that telephones do not play well.
        foreach (var lines in Qualities.Where(lines => lines < facts.Size.Height || (lines == Qualities[0] && (facts.Picture != "h264" || !startsAtOnce))))
            wanted.Add(($"{stem}-{lines}.mp4", () => tools.MakeWebVersion(film, Math.Min(lines, facts.Size.Height), $"{stem}-{lines}.mp4", cancellation)));

        var whole = true;
        foreach (var (target, making) in wanted.Where(one => !File.Exists(one.Target)))
        {
            var fault = await making();
            Console.WriteLine(fault is null ? words["media.made", Path.GetFileName(target)] : words["media.notMade", Path.GetFileName(target), fault]);
            whole &= fault is null;
        }
        return whole;
    }

    // What this command has made itself is no film to make things of.
    private static IEnumerable<string> FilmsOf(IEnumerable<string> paths) => paths
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
        .Where(file => FilmEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("-preview", StringComparison.Ordinal) && !Qualities.Any(lines => Path.GetFileNameWithoutExtension(file).EndsWith($"-{lines}", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    private static bool? IndexComesFirst(string film)
    {
        using var stream = new FileStream(film, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return Mp4Layout.IndexComesFirst(stream);
    }

    private static string Line(string shown, FilmFacts? facts, Words words) => facts is null
        ? shown
        : words["media.line", shown, facts.Duration.ToString(facts.Duration.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture), $"{facts.Size.Width} × {facts.Size.Height}",
            string.Join(" + ", new[] { facts.Picture, facts.Sound }.OfType<string>()), (facts.BitRate / 1000).ToString("N0", CultureInfo.CurrentCulture)];
}
