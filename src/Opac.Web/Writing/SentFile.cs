using System.Buffers.Binary;
using System.Text;
using Opac.Indexing.Problems;
using Opac.Web.Imaging;
using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>Looks into a file that somebody sent: what it is tells its content, never its name.</summary>
public sealed class SentFile(UploadSettings limits)
{
    private const int MostBoxes = 100_000;

    /// <summary>
    /// What is to be kept of a file: pictures are made anew of their pixels, captions are read and written again, films and sound stay as they are.
    /// <c>null</c>, with a problem, for what is not taken; a film that many browsers do not show is taken, with a warning.
    /// </summary>
    /// <param name="path">Where it lies; on success what lies there is what is to be kept.</param>
    /// <param name="shownAs">The name that its sender knows, for the problem.</param>
    /// <param name="problems">Where the problem goes.</param>
    /// <returns>The ending for its name, and what it is to a page.</returns>
    public (string Ending, MediaType Type)? Take(string path, string shownAs, ProblemList problems)
    {
        var at = new SourcePosition(shownAs);
        var length = new FileInfo(path).Length;
        var kind = Sniff(path);
        var largest = kind is { Type: MediaType.Film or MediaType.Sound } ? limits.LargestFilm : limits.LargestPicture;
        if (length > largest)
        {
            problems.Add(at, SentProblems.TooLarge, $"{length >> 20}", $"{largest >> 20}");
            return null;
        }
        switch (kind)
        {
            case { Type: MediaType.Picture }:
                return TakePicture(path, shownAs, problems);
            case { Type: MediaType.Track }:
                return TakeTrack(path, at, problems);
            case { Ending: ".mp4" or ".m4a" } when !IsWholeMp4(path):
            case { Ending: ".webm" } when !IsWebM(path):
                problems.Add(at, SentProblems.BrokenFilm);
                return null;
            case { } taken:
                if (taken.Type == MediaType.Film && FilmHead.Read(path)?.RareCodec is { } codec)
                    problems.Add(at, FilmProblems.Unplayed, codec);
                return taken;
            default:
                problems.Add(at, IsOtherFilm(path) ? SentProblems.OtherFilm : SentProblems.Unknown);
                return null;
        }
    }

    private static (string, MediaType)? TakePicture(string path, string shownAs, ProblemList problems)
    {
        if (PictureUpload.Take(path, shownAs, problems) is not var (bytes, ending))
            return null;
        File.WriteAllBytes(path, bytes);
        return (ending, MediaType.Picture);
    }

    private static (string, MediaType)? TakeTrack(string path, SourcePosition at, ProblemList problems)
    {
        var text = SourceText.Decode(at.File, File.ReadAllBytes(path).AsSpan(), new ProblemList());
        if (text is null || CaptionTrack.Parse(text.Text) is not { Cues.Count: > 0 } track)
        {
            problems.Add(at, SentProblems.NoCaptions);
            return null;
        }
        File.WriteAllText(path, track.Write());
        return (".vtt", MediaType.Track);
    }

    private static (string Ending, MediaType Type)? Sniff(string path)
    {
        Span<byte> room = stackalloc byte[4096];
        using var file = File.OpenRead(path);
        ReadOnlySpan<byte> head = room[..file.ReadAtLeast(room, room.Length, throwOnEndOfStream: false)];
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
        {
            var brand = Encoding.ASCII.GetString(head[8..12]);
            // HEIF's brands are pictures: refused by what takes pictures, with the advice that belongs to them.
            return brand is "heic" or "heix" or "heim" or "heis" or "hevc" or "mif1" or "msf1" or "avif" or "avis" ? ("", MediaType.Picture)
                : brand.StartsWith("M4A", StringComparison.Ordinal) || brand.StartsWith("M4B", StringComparison.Ordinal) ? (".m4a", MediaType.Sound)
                : (".mp4", MediaType.Film);
        }
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return head.IndexOf("webm"u8) is > 0 and < 64 ? (".webm", MediaType.Film) : null;
        if (head.StartsWith("OggS"u8))
            return (".ogg", MediaType.Sound);
        if (head.StartsWith("fLaC"u8))
            return (".flac", MediaType.Sound);
        if (head.StartsWith("ID3"u8) || (head.Length > 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2))
            return (".mp3", MediaType.Sound);
        if (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WAVE"u8))
            return (".wav", MediaType.Sound);
        if (head.StartsWith("%PDF-"u8))
            return (".pdf", MediaType.Other);
        if (PictureSource.Sniff(head) is not null)
            return ("", MediaType.Picture);
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
        return text.StartsWith("WEBVTT", StringComparison.Ordinal) || CaptionTrack.LooksLikeSubRip(text) ? (".vtt", MediaType.Track) : null;
    }

    // Its boxes must follow one another to the end of the file, and the index must be among them: a film cut short has none, or one that leads nowhere.
    private static bool IsWholeMp4(string path)
    {
        using var film = File.OpenRead(path);
        var header = new byte[16];
        var hasIndex = false;
        long at = 0;
        for (var boxes = 0; at < film.Length; boxes++)
        {
            film.Position = at;
            var read = film.ReadAtLeast(header, 8, throwOnEndOfStream: false);
            if (read < 8 || boxes > MostBoxes)
                return false;
            film.ReadAtLeast(header.AsSpan(8), 8, throwOnEndOfStream: false);
            long length = BinaryPrimitives.ReadUInt32BigEndian(header);
            hasIndex |= header.AsSpan(4, 4).SequenceEqual("moov"u8);
            length = length switch { 0 => film.Length - at, 1 => BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(8)), _ => length };
            if (length < 8 || length > film.Length - at)
                return false;
            at += length;
        }
        return hasIndex;
    }

    // Behind its head a segment (RFC 9559), which holds a track and a first cluster of what is seen and heard.
    private static bool IsWebM(string path)
    {
        var head = new byte[1 << 16];
        using var film = File.OpenRead(path);
        ReadOnlySpan<byte> read = head.AsSpan(0, film.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return read.IndexOf((ReadOnlySpan<byte>)[0x18, 0x53, 0x80, 0x67]) is > 0 and var segment
            && read[segment..].IndexOf((ReadOnlySpan<byte>)[0x16, 0x54, 0xAE, 0x6B]) > 0;
    }

    private static bool IsOtherFilm(string path)
    {
        Span<byte> head = stackalloc byte[16];
        using var file = File.OpenRead(path);
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head.StartsWith("RIFF"u8) || head.StartsWith("FLV"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) || head.StartsWith((ReadOnlySpan<byte>)[0x30, 0x26, 0xB2, 0x75])
            || head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0x01, 0xBA]) || head.StartsWith((ReadOnlySpan<byte>)[0x47, 0x40]);
    }
}
