using System.Security.Cryptography;
using System.Text;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>What must be known of all files of a catalogue before the first record can be filed: which records are replaced by later ones, and which editions
/// may stand in several files.</summary>
public sealed class CatalogueSurvey
{
    // Ids are known by 128 bits of their hash: a million of them take 50 MB, and not several times that.
    private readonly Dictionary<UInt128, int> lastPlaces = [];
    private readonly Dictionary<UInt128, int> fileOfKey = [];
    private readonly HashSet<UInt128> keysInSeveralFiles = [];

    private CatalogueSurvey() { }

    /// <summary>Reads the files without reporting anything; of one file alone nothing need be known.</summary>
    public static CatalogueSurvey Of(IReadOnlyList<(string Path, string ShownAs)> files, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        var survey = new CatalogueSurvey();
        if (files.Count < 2)
            return survey;
        var identities = new RecordIdentities();
        var unheard = new ProblemList();
        var place = 0;
        for (var file = 0; file < files.Count; file++)
        {
            foreach (var record in RecordFiles.Read(files[file].Path, files[file].ShownAs, unheard, (options ?? ReadOptions.Default) with { Tally = null }, cancellation))
            {
                survey.lastPlaces[KeyOf(identities.Claim(record).Value)] = place++;
                survey.NoteEdition(record, file);
            }
        }
        survey.fileOfKey.Clear();
        return survey;
    }

    /// <summary>Whether another record of this id comes after the one at this place, counted from 0 over all files.</summary>
    internal bool IsReplaced(RecordId id, int place) => lastPlaces.TryGetValue(KeyOf(id.Value), out var last) && last > place;

    /// <summary>Whether records of more than one file have this key of <see cref="SameEdition"/>.</summary>
    public bool IsInSeveralFiles(string editionKey) => keysInSeveralFiles.Count > 0 && keysInSeveralFiles.Contains(KeyOf(editionKey));

    private void NoteEdition(BibliographicRecord record, int file)
    {
        foreach (var key in SameEdition.Keys(record).Select(KeyOf))
        {
            if (!fileOfKey.TryAdd(key, file) && fileOfKey[key] != file)
                keysInSeveralFiles.Add(key);
        }
    }

    private static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
