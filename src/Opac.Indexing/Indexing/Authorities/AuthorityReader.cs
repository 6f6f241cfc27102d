using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing.Authorities;

/// <summary>Reads lists of names: CSV in UTF-8 with the columns id, kk, ru, en, variants (parted by <c>|</c>), dates.</summary>
public static class AuthorityReader
{
    private const long LongestFile = 64L << 20;

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
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvHelperException or InvalidDataException)
            {
                problems.Add(new SourcePosition(path), AuthorityProblems.NotReadable, e.Message);
            }
        }
        return new AuthorityList(authorities);
    }

    private static void Read(TextReader reader, string path, List<Authority> authorities, ProblemList problems)
    {
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, MissingFieldFound = null, BadDataFound = null });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Contains("id") != true)
        {
            problems.Add(new SourcePosition(path, 1), AuthorityProblems.NoColumn, "id");
            return;
        }
        while (csv.Read())
        {
            var authority = new Authority
            {
                Id = csv.GetField("id") ?? "",
                Kk = Field(csv, "kk"),
                Ru = Field(csv, "ru"),
                En = Field(csv, "en"),
                Variants = Field(csv, "variants")?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                Dates = Field(csv, "dates"),
            };
            if (authority.Forms.Any())
                authorities.Add(authority);
            else
                problems.Add(new SourcePosition(path, csv.Parser.Row), AuthorityProblems.NoName);
        }
    }

    private static string? Field(CsvReader csv, string name) =>
        csv.TryGetField<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Normalize() : null;
}
