namespace Opac.Web.Keeping;

/// <summary>The answers of many records on disk: of each only its place is kept in memory, so that a large file can be compared in little.</summary>
internal sealed class FactSpill : IDisposable
{
    private readonly FileStream file;
    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;

    public FactSpill(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        (writer, reader) = (new BinaryWriter(file), new BinaryReader(file));
    }

    /// <summary>Puts down a record's answers, before the first of them is read back.</summary>
    /// <returns>Their place.</returns>
    public long Add(string[][] facts)
    {
        var place = file.Position;
        foreach (var fact in facts)
        {
            writer.Write7BitEncodedInt(fact.Length);
            foreach (var part in fact)
                writer.Write(part);
        }
        return place;
    }

    public string[][] At(long place)
    {
        file.Position = place;
        var facts = new string[RecordFacts.Names.Count][];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = new string[reader.Read7BitEncodedInt()];
            for (var part = 0; part < facts[i].Length; part++)
                facts[i][part] = reader.ReadString();
        }
        return facts;
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
        file.Dispose();
    }
}
