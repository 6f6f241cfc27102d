namespace Opac.Indexing.Formats.Marc;

/// <summary>Tells MARC 21 from UNIMARC by the fields themselves: the leader does not say.</summary>
internal static class MarcFamilies
{
    /// <summary>The family; <c>null</c> where the record has nothing to tell by.</summary>
    public static MarcFamily? Tell(MarcRecord record)
    {
        var marc21 = 0;
        var unimarc = 0;
        for (var i = 0; i < record.Count; i++)
        {
            var field = record[i];
            switch (field.Tag.Number)
            {
                case 245: marc21 += 6; break;
                case 8: marc21 += field.Bytes.Length >= 20 ? 4 : 0; break;
                case 40 or 20 or 260 or 264 or 650 or 50 or 82: marc21++; break;
                case 6 or 7: marc21++; break;
                // UNIMARC 100 $a begins with the date entered, YYYYMMDD, and a kind of date; in MARC 21 it is a person.
                case 100: _ = StartsWithDate(field.Find('a')) ? unimarc += 6 : marc21 += 2; break;
                case 200: unimarc += field.Find('a').Length > 0 ? 4 : 1; break;
                case 801 or 210 or 215 or 101 or 675 or 686 or 105 or 106 or 899: unimarc++; break;
                // In MARC 21 010 is the number of the Library of Congress.
                case 10: unimarc += LooksLikeIsbn(field.Find('a')) ? 4 : 0; break;
            }
        }
        return marc21 == unimarc ? null : marc21 > unimarc ? MarcFamily.Marc21 : MarcFamily.Unimarc;
    }

    private static bool StartsWithDate(ReadOnlySpan<byte> text) => text.Length >= 8 && !text[..8].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool LooksLikeIsbn(ReadOnlySpan<byte> text) => text.Length >= 13 && text.Count((byte)'-') >= 3;
}
