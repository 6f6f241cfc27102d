namespace Opac.Indexing.Records;

/// <summary>The name by which a record is known in the catalogue and in its address for ever: the source's own control number where it gives one (MARC 001).</summary>
/// <param name="Value">One to 100 characters, none of them white space, control characters or one of <c>/ \ ? # % &amp;</c>.</param>
public readonly record struct RecordId(string Value)
{
    /// <summary>Makes a valid id out of whatever a source gives as its control number; <c>null</c> where nothing is left of it.</summary>
    public static RecordId? From(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var value = string.Create(Math.Min(text.Trim().Length, 100), text.Trim(), static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsWhiteSpace(from[i]) || char.IsControl(from[i]) || "/\\?#%&".Contains(from[i], StringComparison.Ordinal) ? '-' : from[i];
        }).Trim('-', '.');
        return value.Length == 0 ? null : new RecordId(value);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
