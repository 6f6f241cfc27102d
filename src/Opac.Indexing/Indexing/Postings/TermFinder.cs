namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// Looks for terms of a field one by one, for one thread. Lucene's enumerator goes through an automaton for each, and makes a dozen objects on the way.
/// </summary>
internal sealed class TermFinder(DictionaryField field, MappedInput file)
{
    /// <summary>Finds the only block in which a term can be, and asks the memory for it: so that many can be waited for at once.</summary>
    public (long Place, int Shared) BlockOf(ReadOnlySpan<byte> term)
    {
        var block = field.Blocks.Find(term);
        file.Fetch(block.Place);
        return block;
    }

    /// <summary>Where the list of a term is; <c>null</c> where the field has no such term.</summary>
    public ListState? Find(ReadOnlySpan<byte> term) => Find(term, field.Blocks.Find(term));

    /// <summary>The same, in a block that has been found.</summary>
    public ListState? Find(ReadOnlySpan<byte> term, (long Place, int Shared) found)
    {
        file.Seek(found.Place);
        var block = file.Ahead(int.MaxValue);
        var at = 0;
        var entries = (int)VariableNumbers.Read(block, ref at) >>> 1;
        var suffixes = (int)VariableNumbers.Read(block, ref at);
        var before = TermsBefore(block[at..], entries, (suffixes & 1) != 0, term[found.Shared..]);
        if (before < 0)
            return null;
        var entry = new EntryReader(block, at + (suffixes >>> 1));
        for (; before >= 0; before--)
            entry.Read(block, field);
        return new(entry.Start, entry.Documents, entry.Occurrences, entry.Single, entry.SkipStart, entry.PlacesStart, entry.LastPlaces);
    }

    // How many terms stand before the one that ends so; −1 where there is none. Inner blocks stand among them.
    private static int TermsBefore(ReadOnlySpan<byte> block, int entries, bool isLeaf, ReadOnlySpan<byte> suffix)
    {
        var (at, terms) = (0, 0);
        for (; entries > 0; entries--)
        {
            var code = (int)VariableNumbers.Read(block, ref at);
            var length = isLeaf ? code : code >>> 1;
            var isTerm = isLeaf || (code & 1) == 0;
            var order = block.Slice(at, length).SequenceCompareTo(suffix);
            if (order == 0 && isTerm)
                return terms;
            if (order > 0)
                return -1;
            at += length;
            if (isTerm)
                terms++;
            else
                VariableNumbers.Read(block, ref at);
        }
        return -1;
    }
}
