using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Opac.Indexing.Formats.Encodings;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// Brings records into UTF-8. The bytes are trusted before what the record says of them: leader/09 and UNIMARC 100 $a/26-29 lie both ways
/// (a fifth of the real files met).
/// </summary>
internal sealed class MarcTranscoder(ReadContext context)
{
    private const byte Escape = 0x1B;

    private readonly MarcRecordBuilder builder = new();
    private readonly EncodingGuess guess = new();
    private MarcFamily familyBefore = context.Options.Family ?? MarcFamily.Marc21;

    /// <summary>A record whose numbers are right: kept byte for byte where it is UTF-8 and says so.</summary>
    public MarcRecord Keep(ReadOnlySpan<byte> bytes, List<MarcRecord.Place> places)
    {
        var isUtf8 = context.Options.Encoding is null or "utf-8" && !bytes.Contains(Escape) && Utf8.IsValid(bytes);
        if (isUtf8 && (bytes[9] == (byte)'a' || Ascii.IsValid(bytes)))
            return new MarcRecord(bytes.ToArray(), [.. places]);
        if (isUtf8 && FamilyOf(new MarcRecord(bytes.ToArray(), [.. places])) == MarcFamily.Unimarc)
            return new MarcRecord(bytes.ToArray(), [.. places]);
        return Rebuild(bytes, places);
    }

    /// <summary>A record whose numbers or encoding are wrong, put together anew.</summary>
    public MarcRecord Rebuild(ReadOnlySpan<byte> bytes, List<MarcRecord.Place> places)
    {
        var raw = new MarcRecord(bytes.ToArray(), [.. places]);
        var family = FamilyOf(raw);
        var decoder = DecoderOf(raw, family);
        builder.Start(raw.Bytes, unicodeInMarc21: family == MarcFamily.Marc21);
        for (var i = 0; i < raw.Count; i++)
        {
            builder.StartField(raw[i].Tag);
            decoder.Decode(raw[i].Bytes, builder);
            builder.EndField();
        }
        decoder.ReportTo(context);
        return builder.Build();
    }

    /// <summary>The family, by the record's fields, else that of the records before it.</summary>
    public MarcFamily FamilyOf(MarcRecord record) => familyBefore = context.Options.Family ?? MarcFamilies.Tell(record) ?? familyBefore;

    private FieldDecoder DecoderOf(MarcRecord raw, MarcFamily family)
    {
        var name = context.Options.Encoding ?? Guess(raw, family);
        var said = Said(raw, family);
        if (said is not null && name != said && !Ascii.IsValid(raw.Bytes) && context.Options.Encoding is null)
            context.Report(FormatProblems.EncodingLies, said, name);
        return FieldDecoder.For(name);
    }

    private string Guess(MarcRecord raw, MarcFamily family)
    {
        var bytes = raw.Bytes;
        if (bytes.Contains(Escape))
            return family == MarcFamily.Marc21 ? TextEncodings.Marc8 : TextEncodings.Iso5426;
        if (Utf8.IsValid(bytes))
            return "utf-8";
        var text = TextOf(raw);
        // Damaged UTF-8 (cut in mid-character, one bad field) is still UTF-8 where good sequences are the rule.
        if (Utf8Share(text) > 0.5)
            return "utf-8";
        if (EncodingGuess.LooksCyrillic(text))
            return guess.Cyrillic(text);
        if (family == MarcFamily.Unimarc)
            return Marc8FieldDecoder.Fits(text, Marc8Tables.Iso5426) ? TextEncodings.Iso5426 : "windows-1252";
        return Marc8FieldDecoder.Fits(WithoutOtherScripts(raw), Marc8Tables.Ansel) ? TextEncodings.Marc8 : "windows-1252";
    }

    // What the record says of itself; null where it says nothing that could be compared.
    private static string? Said(MarcRecord raw, MarcFamily family)
    {
        if (family == MarcFamily.Marc21)
            return raw.Leader.Coding == 'a' ? "utf-8" : raw.Leader.Coding == ' ' ? TextEncodings.Marc8 : null;
        // RUSMARC 100 $a/26-29: 50 Unicode, 89 cp1251, 79 cp866, 99 KOI8-R; the first two places are often 01, ASCII.
        var general = raw.Find("100") is { } field ? field.Find('a') : [];
        if (general.Length < 30)
            return null;
        foreach (var code in (ReadOnlySpan<int>)[26, 28])
        {
            if (Utf8Parser.TryParse(general.Slice(code, 2), out int number, out _) && number is 50 or 89 or 79 or 99)
                return number switch { 50 => "utf-8", 89 => "windows-1251", 79 => "ibm866", _ => "koi8-r" };
        }
        return null;
    }

    // 880 holds other scripts, whose escape sequences some systems have lost: it says nothing of the rest.
    private static byte[] WithoutOtherScripts(MarcRecord raw)
    {
        var text = new List<byte>(raw.Bytes.Length);
        for (var i = 0; i < raw.Count; i++)
        {
            if (raw[i].Tag.Number != 880)
                text.AddRange(raw[i].Bytes);
        }
        return [.. text];
    }

    private static ReadOnlySpan<byte> TextOf(MarcRecord raw)
    {
        var start = raw.Count == 0 ? 0 : MarcRecord.LeaderLength + (raw.Count * MarcRecord.EntryLength);
        return raw.Bytes.AsSpan(Math.Min(start, raw.Bytes.Length));
    }

    private static double Utf8Share(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                bad++;
            else if (rune.Value >= 0x80)
                good++;
            bytes = bytes[used..];
        }
        return good + bad == 0 ? 1 : (double)good / (good + bad);
    }
}
