using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Encodings;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Turns the bytes of a field into UTF-8 and counts what could not be turned.</summary>
internal abstract class FieldDecoder
{
    private int badBytes;
    private bool lostBefore;

    /// <summary>The decoder of an encoding by a name of <see cref="TextEncodings.Names"/>.</summary>
    public static FieldDecoder For(string name) => name switch
    {
        "utf-8" => new Utf8FieldDecoder(),
        _ => new CodePageFieldDecoder(name, TextEncodings.Find(name) ?? TextEncodings.Windows1252),
    };

    protected abstract string Name { get; }

    public abstract void Decode(ReadOnlySpan<byte> field, MarcRecordBuilder into);

    /// <summary>Says what was wrong with the record's bytes, once a record.</summary>
    public virtual void ReportTo(ReadContext context)
    {
        if (badBytes > 0)
            context.Report(FormatProblems.BadBytes, Name, badBytes.ToString(CultureInfo.InvariantCulture));
        if (lostBefore)
            context.Report(FormatProblems.LostText);
    }

    protected void CountBad() => badBytes++;

    protected void NoteLost() => lostBefore = true;

    public static bool LooksLikeMarc8(ReadOnlySpan<byte> text) => false;

    public static bool LooksLikeIso5426(ReadOnlySpan<byte> text) => false;

    // UTF-8 with damage: a byte that begins nothing is taken as the Latin letter it most likely was.
    private sealed class Utf8FieldDecoder : FieldDecoder
    {
        protected override string Name => "UTF-8";

        public override void Decode(ReadOnlySpan<byte> field, MarcRecordBuilder into)
        {
            while (field.Length > 0)
            {
                var status = Rune.DecodeFromUtf8(field, out var rune, out var used);
                if (status == System.Buffers.OperationStatus.Done)
                {
                    if (rune.Value == 0xFFFD)
                        NoteLost();
                    into.Append(field[..used]);
                }
                else
                {
                    CountBad();
                    into.Append("\uFFFD");
                }
                field = field[used..];
            }
        }
    }

    private sealed class CodePageFieldDecoder(string name, Encoding encoding) : FieldDecoder
    {
        protected override string Name => name;

        public override void Decode(ReadOnlySpan<byte> field, MarcRecordBuilder into)
        {
            var text = encoding.GetString(field);
            foreach (var c in text)
            {
                if (c == '\uFFFD')
                    CountBad();
            }
            into.Append(text);
        }
    }
}
