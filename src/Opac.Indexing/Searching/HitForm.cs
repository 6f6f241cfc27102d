namespace Opac.Indexing.Searching;

/// <summary>How a word that was found stands to the word that was asked for.</summary>
public enum HitForm
{
    /// <summary>Just as typed, or put together, parted or finished where <see cref="SearchResponse.Correction"/> says so.</summary>
    AsTyped,
    /// <summary>Another form of the same word: Қожаның for Қожа.</summary>
    OtherForm,
    /// <summary>Typed in other letters: qoja, кожа for Қожа.</summary>
    OtherLetters,
    /// <summary>Another form of a name, from the list of names: Ауэзов for Әуезов.</summary>
    OtherName,
    /// <summary>A word that a slip was made in; <see cref="SearchResponse.Correction"/> has both.</summary>
    Slip,
    /// <summary>A word typed in another keyboard layout.</summary>
    OtherLayout,
}
