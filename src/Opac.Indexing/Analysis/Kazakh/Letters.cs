namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>What the letters of Kazakh do in a word: their sound class and their part in vowel harmony.</summary>
internal static class Letters
{
    /// <summary>The class of a letter; <see cref="Sounds.None"/> for the signs and for what is no Cyrillic letter.</summary>
    public static Sounds SoundOf(char letter) => letter switch
    {
        'а' or 'ә' or 'е' or 'о' or 'ө' or 'ұ' or 'ү' or 'ы' or 'і' or 'э' or 'ё' or 'я' => Sounds.Vowel,
        'у' or 'ю' or 'и' => Sounds.Glide,
        'р' or 'й' => Sounds.Liquid,
        'л' => Sounds.Lateral,
        'м' or 'н' or 'ң' => Sounds.Nasal,
        'з' or 'ж' => Sounds.Buzzing,
        'б' or 'в' or 'г' or 'ғ' or 'д' => Sounds.Stop,
        'к' or 'қ' or 'п' or 'с' or 'т' or 'ф' or 'х' or 'ц' or 'ч' or 'ш' or 'щ' or 'һ' => Sounds.Voiceless,
        _ => Sounds.None,
    };

    /// <summary>Whether a syllable can be made of the letter.</summary>
    public static bool IsVowel(char letter) => (SoundOf(letter) & (Sounds.Vowel | Sounds.Glide)) != 0;

    /// <summary>
    /// Fills in, for every length of the word's beginning, what a suffix joins on to there: the sound, and which of the two twins fits.
    /// </summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="sounds">Room for one more than the letters.</param>
    /// <param name="harmonies">Room for one more than the letters.</param>
    public static void Describe(ReadOnlySpan<char> word, Span<Sounds> sounds, Span<Harmony> harmonies)
    {
        sounds[0] = Sounds.None;
        harmonies[0] = Harmony.Both;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            var sound = SoundOf(letter);
            // модель, модельдер: the sign is not heard.
            sounds[i + 1] = letter is 'ь' or 'ъ' ? sounds[i] : sound;
            harmonies[i + 1] = letter switch
            {
                'а' or 'о' or 'ұ' or 'ы' => Harmony.Back,
                // Әуезовтің, Мұқановтың: a surname in -ов goes with the vowels before it.
                'в' when i > 1 && word[i - 1] == 'о' && harmonies[i - 1] is (Harmony.Front or Harmony.RatherFront) => Harmony.Both,
                // Соқпақбаевтың: this е is heard as й and a vowel of the stem.
                'е' when i > 0 && word[i - 1] is ('а' or 'о') => Harmony.RatherBack,
                'ө' or 'ү' or 'і' or 'е' => Harmony.Front,
                // күнәнің, куәлар.
                'ә' => Harmony.RatherFront,
                'я' => Harmony.RatherBack,
                'э' or 'ё' => Harmony.Both,
                // Loans mostly go by the front twin after и (артистер, Пушкиннің), other words by the vowel before (тарихқа).
                'и' => harmonies[i] is Harmony.Back or Harmony.RatherBack ? Harmony.Both : harmonies[i] == Harmony.Front ? Harmony.RatherFront : harmonies[i],
                // The vowel before decides mostly, not always (ресурстар).
                'у' or 'ю' => harmonies[i] switch { Harmony.Back => Harmony.RatherBack, Harmony.Front => Harmony.RatherFront, var same => same },
                // Гогольдің, рольдер.
                'ь' => harmonies[i] is Harmony.Back or Harmony.RatherBack ? Harmony.Both : harmonies[i],
                _ => harmonies[i],
            };
        }
    }
}
