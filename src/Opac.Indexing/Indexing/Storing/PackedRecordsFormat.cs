using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Opac.Indexing.Indexing.Storing;

/// <summary>
/// Stored records, each packed by itself with a <see cref="Codebook"/> that its segment learned from its first records. One field of bytes a
/// document, and that is all which an index here stores.
/// </summary>
/// <remarks>
/// In <c>.fdt</c> the book, then blocks of <see cref="BlockRecords"/> records: their packed lengths, then each with its own length before it. In
/// <c>.fdx</c> the number of the field, and where each block begins. A document without a record has the length 0.
/// </remarks>
internal sealed class PackedRecordsFormat : StoredFieldsFormat
{
    /// <summary>How many records share one place in <c>.fdx</c>.</summary>
    public const int BlockRecords = 16;

    /// <summary>The names that stand at the beginning of the two files, and their version.</summary>
    public const string DataName = "OpacRecords3", PlacesName = "OpacPlaces3";

    /// <summary>The version of both.</summary>
    public const int Version = 0;

    /// <inheritdoc/>
    public override StoredFieldsReader FieldsReader(Lucene.Net.Store.Directory directory, SegmentInfo si, FieldInfos fn, IOContext context) => new PackedRecordsReader(directory, si, fn, context);

    /// <inheritdoc/>
    public override StoredFieldsWriter FieldsWriter(Lucene.Net.Store.Directory directory, SegmentInfo si, IOContext context) => new PackedRecordsWriter(directory, si, context);
}
