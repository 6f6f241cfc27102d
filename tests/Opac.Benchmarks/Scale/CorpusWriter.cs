using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Benchmarks.Scale;

/// <summary>
/// Writes a made-up catalogue as ISO 2709: words, names and headings drawn by Zipf's law, as in real ones, so that a few stand in very many
/// records and most in a handful. The same count gives the same bytes. Nothing in it is meant to be a real book.
/// </summary>
internal sealed class CorpusWriter
{
    private static readonly string[] endings = ["", "", "", "лар", "лер", "ның", "ге", "да", "ов", "ого", "ии", "ать"];
    private static readonly string[] consonants = [.. "б в г ғ д ж з к қ л м н ң п р с т ш".Split(' ')];
    private static readonly string[] vowels = [.. "а ә е о ө ұ ү ы і и".Split(' ')];
    private static readonly string[] languages = ["kaz", "kaz", "kaz", "rus", "rus", "rus", "eng"];
    private static readonly string[] marks = ["821.512.122", "82-93", "51", "53", "54", "94(574)", "37", "811.161.1", "796", "004"];

    private readonly Random random = new(20_26);
    private readonly string[] words;
    private readonly string[] names;
    private readonly string[] subjects;

    private CorpusWriter(int records)
    {
        words = Made(Math.Clamp(records / 4, 5_000, 150_000), 2);
        names = Made(Math.Clamp(records / 6, 1_000, 120_000), 3);
        subjects = [.. Enumerable.Range(0, Math.Clamp(records / 40, 200, 20_000)).Select(_ => Capital(Drawn(words)) + " " + Drawn(words)).Distinct()];
    }

    /// <summary>Writes the file.</summary>
    public static void Write(string path, int records)
    {
        var writer = new CorpusWriter(records);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        ExportFormat.Find("mrc")!.Write(Enumerable.Range(1, records).Select(writer.Record), stream);
    }

    private BibliographicRecord Record(int number)
    {
        var year = 2024 - (int)(70 * Math.Pow(random.NextDouble(), 2.5));
        var author = Capital(Drawn(names)) + ", " + Capital(names[random.Next(Math.Min(400, names.Length))]);
        return new()
        {
            Id = new RecordId("m" + number.ToString("00000000", CultureInfo.InvariantCulture)),
            Title = new Title { Proper = Capital(Words(1, 5)), Remainder = random.Next(2) == 0 ? Words(1, 4) : null, Responsibility = author },
            Contributors = [new Contributor { Name = author, IsMain = true }],
            Publication = new Publication { Places = ["Алматы"], Publishers = [Capital(names[random.Next(40)])], Date = year.ToString(CultureInfo.InvariantCulture), Year = year },
            Extent = random.Next(60, 600) + " б.",
            Series = random.Next(5) == 0 ? [new Series(Capital(words[random.Next(300)]), null, null)] : [],
            Summary = random.Next(3) == 0 ? Capital(Words(15, 45)) + "." : null,
            Subjects = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Subject { Heading = Drawn(subjects) })],
            Classifications = [new Classification("udc", marks[random.Next(marks.Length)] + "." + random.Next(1, 40))],
            Languages = [languages[random.Next(languages.Length)]],
            Audience = random.Next(6) == 0 ? new Audience { Grades = [random.Next(1, 12)] } : Audience.Unknown,
            Holdings = [.. Enumerable.Range(0, random.Next(1, 4)).Select(copy => CopyOf(number, copy, year))],
        };
    }

    private Holding CopyOf(int number, int copy, int year) => new()
    {
        InventoryNumber = $"{number}-{copy}",
        ShelfMark = marks[random.Next(marks.Length)],
        Location = random.Next(3) == 0 ? "Оқу залы" : "Абонемент",
        Status = random.Next(8) == 0 ? ItemStatus.OnLoan : ItemStatus.Available,
        Acquired = new DateOnly(Math.Max(year, 1990), random.Next(1, 13), random.Next(1, 28)),
    };

    private string[] Made(int count, int syllables)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count)
            made.Add(string.Concat(Enumerable.Range(0, random.Next(syllables, syllables + 2)).Select(_ => consonants[random.Next(consonants.Length)] + vowels[random.Next(vowels.Length)])) + endings[random.Next(endings.Length)]);
        return [.. made];
    }

    private string Words(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Drawn(words)));

    // The logarithm of the rank is evenly spread: rank r comes with a weight of 1/r.
    private string Drawn(string[] from) => from[(int)Math.Min(from.Length - 1, Math.Exp(random.NextDouble() * Math.Log(from.Length + 1)) - 1)];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
