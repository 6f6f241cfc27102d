using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Directives;

/// <summary>What a block says of itself, or one of its items: data and the text below them.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Data">The data, by key.</param>
/// <param name="Text">The text.</param>
public sealed record BlockPart(SourcePosition At, IReadOnlyDictionary<ContentKey, BlockValue> Data, BlockText Text)
{
    /// <summary>The value of a key; <c>null</c> where it is not given or empty.</summary>
    public BlockValue? this[ContentKey key] => Data.TryGetValue(key, out var value) && value.Text.Length > 0 ? value : null;
}
