namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>Classes of the sound that a suffix joins on to; they decide its first consonant and whether a joining vowel stands.</summary>
[Flags]
internal enum Sounds : byte
{
    /// <summary>No letter of the alphabet.</summary>
    None = 0,
    /// <summary>A full vowel.</summary>
    Vowel = 1,
    /// <summary>у, ю, и: vowels to the ear, consonants to the suffix (тау, тауы, таудың).</summary>
    Glide = 2,
    /// <summary>р, й.</summary>
    Liquid = 4,
    /// <summary>л.</summary>
    Lateral = 8,
    /// <summary>м, н, ң.</summary>
    Nasal = 16,
    /// <summary>з, ж.</summary>
    Buzzing = 32,
    /// <summary>б, в, г, ғ, д: voiced, but followed like the voiceless (клубқа).</summary>
    Stop = 64,
    /// <summary>The voiceless consonants.</summary>
    Voiceless = 128,
    /// <summary>Every consonant, the glides among them.</summary>
    Consonant = Glide | Liquid | Lateral | Nasal | Buzzing | Stop | Voiceless,
    /// <summary>Every sound.</summary>
    Any = Vowel | Consonant,
}
