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
        TextEncodings.Marc8 => new Marc8FieldDecoder(Marc8Tables.Ansel),
        TextEncodings.Iso5426 => new Marc8FieldDecoder(Marc8Tables.Iso5426),
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
                    used = Mend(field, into);
                }
                field = field[used..];
            }
        }

        private static int Mend(ReadOnlySpan<byte> field, MarcRecordBuilder into)
        {
            if (field.Length > 1 && Marc8FieldDecoder.Compose(field[0], field[1]) is { } composed)
            {
                into.Append([composed]);
                return 2;
            }
            // What is left of a character cut at the field's end has no letter to be.
            var isLead = field[0] >= 0xC2 && field.Length <= 3 && !field[1..].ContainsAnyExceptInRange((byte)0x80, (byte)0xBF);
            into.Append(isLead || field[0] < 0xA0 ? "\uFFFD" : [(char)field[0]]);
            return isLead ? field.Length : 1;
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
