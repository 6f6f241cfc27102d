using System.Text;

namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>The table of <c>Suffixes.txt</c>, read: states, rules by name, and every written form of every suffix.</summary>
internal sealed class SuffixGrammar
{
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> groups = new(StringComparer.Ordinal);
    private readonly List<string> rules = [];
    private readonly List<Suffix> suffixes = [];
    private readonly List<(int State, int Rule)> ends = [];

    /// <summary>Reads the table. Throws <see cref="FormatException"/> where a line is none of its kinds.</summary>
    public SuffixGrammar(TextReader table)
    {
        while (table.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Contains(" = ", StringComparison.Ordinal))
                groups.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..].Split(' '));
            else if (line[0] == '!')
                AddEnds(line[2..].Split(' '));
            else
                AddRule(line);
        }
    }

    /// <summary>How many states there are.</summary>
    public int States => states.Count;

    /// <summary>The names of the rules: where from, where to, the suffix as the table writes it.</summary>
    public IReadOnlyList<string> Rules => rules;

    /// <summary>Every written form of every suffix.</summary>
    public IReadOnlyList<Suffix> Suffixes => suffixes;

    /// <summary>The states in which a word may end, with the rule of ending there.</summary>
    public IReadOnlyList<(int State, int Rule)> Ends => ends;

    /// <summary>The number of a state.</summary>
    public int State(string name)
    {
        if (!states.TryGetValue(name, out var number))
            states.Add(name, number = states.Count);
        return number;
    }

    private void AddEnds(string[] names)
    {
        foreach (var name in names)
        {
            ends.Add((State(name), rules.Count));
            rules.Add(name + ">!");
        }
    }

    private void AddRule(string line)
    {
        if (line.Split(" > ") is not [var froms, var rest] || rest.Split(" : ") is not [var to, var templates])
            throw new FormatException($"Not a rule of suffixes: {line}");
        foreach (var from in froms.Split(' ').SelectMany(name => name[0] == '@' ? groups[name] : [name]))
        {
            foreach (var template in templates.Split(' '))
            {
                foreach (var (text, before, harmony) in FormsOf(template))
                {
                    suffixes.Add(new(State(from), State(to), text, before, harmony, rules.Count));
                    // оқитындық, оқитындығы.
                    if (text.Length > 2 && text[^1] is 'қ' or 'к')
                        suffixes.Add(new(State(from), State(to), text[..^1] + (text[^1] == 'қ' ? 'ғ' : 'г'), before, harmony, rules.Count));
                }
                rules.Add($"{from}>{to}:{template}");
            }
        }
    }

    private static IEnumerable<(string Text, Sounds Before, Harmony Harmony)> FormsOf(string template)
    {
        var asked = Sounds.Any;
        if (template[0] == '[')
        {
            var end = template.IndexOf(']', StringComparison.Ordinal);
            asked = template[1..end] switch { "V" => Sounds.Vowel, "C" => Sounds.Consonant, "LR" => Sounds.Liquid | Sounds.Lateral, var other => throw new FormatException(other) };
            template = template[(end + 1)..];
        }
        foreach (var (text, before) in Joined(template))
        {
            var allowed = before & asked;
            if (text.AsSpan().ContainsAny("AIqғқ"))
            {
                yield return (Twin(text, back: true), allowed, Harmony.Back);
                yield return (Twin(text, back: false), allowed, Harmony.Front);
            }
            else
            {
                yield return (text, allowed, text.AsSpan().IndexOf('я') >= 0 || text.AsSpan().IndexOf('ы') >= 0 ? Harmony.Back : Harmony.Both);
            }
        }
    }

    private const Sounds Voiceless = Sounds.Stop | Sounds.Voiceless;
    private const Sounds Voiced = Sounds.Any & ~Voiceless;

    // The shapes that the beginning of a suffix takes after the sounds before it.
    private static (string Text, Sounds Before)[] Joined(string template) => template switch
    {
        ['(', 'I' or 'A', ')', ..] => [(template[1] + template[3..], Sounds.Consonant), (template[3..], Sounds.Vowel)],
        ['(', 's', ')', ..] => [("с" + template[3..], Sounds.Vowel), (template[3..], Sounds.Consonant)],
        ['L', ..] => [("л" + template[1..], Sounds.Vowel | Sounds.Glide | Sounds.Liquid), ("д" + template[1..], Sounds.Lateral | Sounds.Nasal | Sounds.Buzzing), ("т" + template[1..], Voiceless)],
        ['N', ..] => [("н" + template[1..], Sounds.Vowel | Sounds.Nasal | Sounds.Glide), ("д" + template[1..], Sounds.Glide | Sounds.Liquid | Sounds.Lateral | Sounds.Buzzing), ("т" + template[1..], Voiceless)],
        ['O', ..] => [("н" + template[1..], Sounds.Vowel | Sounds.Glide), ("д" + template[1..], Voiced & ~Sounds.Vowel), ("т" + template[1..], Voiceless)],
        ['G', ..] => [("ғ" + template[1..], Voiced), ("қ" + template[1..], Voiceless)],
        ['D', ..] => [("д" + template[1..], Voiced), ("т" + template[1..], Voiceless)],
        ['Z', ..] => [("д" + template[1..], Voiced & ~Sounds.Nasal), ("н" + template[1..], Sounds.Nasal), ("т" + template[1..], Voiceless)],
        ['M', ..] => [("м" + template[1..], Voiced & ~Sounds.Buzzing), ("б" + template[1..], Sounds.Buzzing), ("п" + template[1..], Voiceless)],
        ['B', ..] => [("м" + template[1..], Sounds.Vowel | Sounds.Glide | Sounds.Liquid | Sounds.Lateral), ("б" + template[1..], Sounds.Nasal | Sounds.Buzzing), ("п" + template[1..], Voiceless)],
        _ => [(template, Sounds.Any)],
    };

    private static string Twin(string text, bool back)
    {
        var twin = new StringBuilder(text);
        if (back)
            twin.Replace('A', 'а').Replace('I', 'ы').Replace('q', 'қ');
        else
            twin.Replace('A', 'е').Replace('I', 'і').Replace('q', 'к').Replace('ғ', 'г').Replace('қ', 'к');
        return twin.ToString();
    }
}
