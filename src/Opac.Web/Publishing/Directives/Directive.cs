namespace Opac.Web.Publishing.Directives;

/// <summary>A kind of block: what it is called, which data it knows, how it becomes HTML.</summary>
public abstract class Directive
{
    /// <summary>What it is called.</summary>
    public abstract ContentKey Name { get; }

    /// <summary>The keys that describe the block itself.</summary>
    public abstract KeySet OwnKeys { get; }

    /// <summary>The keys of its items; none for a block without items.</summary>
    public virtual KeySet ItemKeys { get; } = new();

    /// <summary>Whether it has items.</summary>
    public bool HasItems => ItemKeys.Keys.Count > 0;

    /// <summary>Whether it begins a part of the page, as a heading of the highest level does.</summary>
    public virtual bool OpensSection => false;

    /// <summary>Writes the block into the page. What is missing or wrong is reported to the page and the rest is written.</summary>
    public abstract void Write(Block block, BlockPage page);
}
