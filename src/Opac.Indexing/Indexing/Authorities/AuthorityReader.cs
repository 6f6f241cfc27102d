using CsvHelper;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing.Authorities;

/// <summary>Reads lists of names: CSV in UTF-8 with the columns id, kk, ru, en, variants (parted by <c>|</c>), dates.</summary>
public static class AuthorityReader
{
    private const long LongestFile = 64L << 20;
    private const int LongestRow = 1 << 16;

    /// <summary>Reads the files in order. What is wrong becomes a problem at its line, and the rest is read.</summary>
    public static AuthorityList Read(IEnumerable<string> paths, ProblemList problems)
    {
        var authorities = new List<Authority>();
        foreach (var path in paths)
        {
            try
            {
                if (new FileInfo(path).Length > LongestFile)
                    throw new InvalidDataException($"> {LongestFile >> 20} MB");
                using var reader = new StreamReader(path, System.Text.Encoding.UTF8);
                Read(reader, path, authorities, problems);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException or InvalidDataException or ArgumentException)
            {
                problems.Add(new SourcePosition(path), AuthorityProblems.NotReadable, e.Message);
            }
        }
        return new AuthorityList(authorities);
    }

    private static void Read(TextReader reader, string path, List<Authority> authorities, ProblemList problems)
    {
        var options = new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LongestRow };
        using var csv = CsvReader.Create(reader, options, leaveOpen: true);
        if (!csv.Read())
            return;
        var columns = Enumerable.Range(0, csv.FieldCount).ToDictionary(i => csv.GetString(i).Trim().TrimStart('\uFEFF').ToLowerInvariant(), i => i);
        if (!columns.ContainsKey("id"))
        {
            problems.Add(new SourcePosition(path, 1), AuthorityProblems.NoColumn, "id");
            return;
        }
        while (csv.Read())
        {
            var authority = new Authority
            {
                Id = Field("id") ?? "",
                Kk = Field("kk"),
                Ru = Field("ru"),
                En = Field("en"),
                Variants = Field("variants")?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                Dates = Field("dates"),
            };
            if (authority.Forms.Any())
                authorities.Add(authority);
            else
                problems.Add(new SourcePosition(path, csv.LineNumber), AuthorityProblems.NoName);
        }

        string? Field(string name) =>
            columns.TryGetValue(name, out var column) && column < csv.FieldCount && csv.GetString(column).Trim() is { Length: > 0 } text ? text.Normalize() : null;
    }
}
