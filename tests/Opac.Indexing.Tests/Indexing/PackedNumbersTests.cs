using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Tests.Indexing;

public class PackedNumbersTests
{
    [Theory]
    [InlineData(0, 9)]
    [InlineData(1, 0)]
    [InlineData(7, 1)]
    [InlineData(1_000, 100_000)]
    [InlineData(16_384, 3)]
    [InlineData(40_001, int.MaxValue)]
    public void Numbers_come_back_as_they_were_all_at_once_and_one_by_one(int count, int largest)
    {
        var random = new Random(count);
        var numbers = Enumerable.Range(0, count).Select(_ => random.Next(largest)).Append(largest).ToArray();
        using var file = new MemoryStream();
        PackedNumbers.Write(file, numbers);
        PackedNumbers.Write(file, [5]);
        file.Position = 0;

        Assert.Equal(numbers, PackedNumbers.Read(file, numbers.Length));
        Assert.Equal([5], PackedNumbers.Read(file, 1));
        Assert.Equal(file.Length, file.Position);
        using var mapped = MappedFile.InMemory(file.ToArray());
        var column = new PackedColumn(mapped, 0, numbers.Length);
        Assert.Equal(numbers, column.All());
        Assert.Equal(largest, column[numbers.Length - 1]);
        Assert.Equal(5, new PackedColumn(mapped, column.End, 1)[0]);
    }

    [Theory]
    [InlineData(new byte[0], 1)]
    [InlineData(new byte[] { 0 }, 1)]
    [InlineData(new byte[] { 33, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 1)]
    [InlineData(new byte[] { 1, 255, 0, 0, 0, 0, 0, 0, 0 }, 9)]
    [InlineData(new byte[] { 31, 255, 0, 0, 0, 0, 0, 0, 0 }, int.MaxValue)]
    [InlineData(new byte[] { 1, 255, 0, 0, 0, 0, 0, 0, 0 }, -1)]
    public void Fewer_bytes_than_so_many_numbers_take_are_damage_and_no_memory_is_asked_for(byte[] bytes, int count)
    {
        using var file = new MemoryStream(bytes);

        Assert.Throws<InvalidDataException>(() => PackedNumbers.Read(file, count));
    }
}
