using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Records;

public sealed class AudienceTests
{
    [Theory]
    [InlineData("1-4", new[] { 1, 2, 3, 4 })]
    [InlineData("1–4 сынып", new[] { 1, 2, 3, 4 })]
    [InlineData("7, 8", new[] { 7, 8 })]
    [InlineData("10 - 11 классы", new[] { 10, 11 })]
    [InlineData("7-сынып", new[] { 7 })]
    [InlineData("5-сынып 7", new[] { 5, 7 })]
    [InlineData("2024", new int[0])]
    [InlineData("0, 13", new int[0])]
    public void Grades_are_read_as_librarians_write_them(string text, int[] grades) => Assert.Equal(grades, Audience.ParseGrades(text));
}
