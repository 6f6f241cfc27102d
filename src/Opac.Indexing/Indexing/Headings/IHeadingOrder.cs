namespace Opac.Indexing.Indexing.Headings;

/// <summary>Headings in the order of three alphabets, to be read at any place. Safe for several threads.</summary>
internal interface IHeadingOrder : IDisposable
{
    /// <summary>How many headings there are.</summary>
    int Count { get; }

    /// <summary>The heading at a place, from 0, in the order of a language, by its number in <see cref="AlphabetOrder.Languages"/>.</summary>
    string TextAt(int language, int place);

    /// <summary>How many records have it.</summary>
    int CountAt(int language, int place);

    /// <summary>The first document that has it; −1 where that is not known.</summary>
    int FirstDocAt(int language, int place);
}
