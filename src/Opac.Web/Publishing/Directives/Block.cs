namespace Opac.Web.Publishing.Directives;

/// <summary>A block as its directive gets it.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Own">What describes the block itself.</param>
/// <param name="Items">Its items, in order.</param>
public sealed record Block(string Name, BlockPart Own, IReadOnlyList<BlockPart> Items);
