namespace Opac.Web.Pages.Special;

/// <summary>
/// How a reader wants the portal to look: the special version for weak eyes, and the easy one for small children. Kept in a cookie of the reader's own
/// browser, so that the server writes it into the page at once: nothing flashes, and no script is needed.
/// </summary>
public sealed record Appearance
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "opac-look";

    /// <summary>Nothing chosen: the portal as it comes.</summary>
    public static Appearance Usual { get; } = new();

    /// <summary>What the one button «special version» chooses.</summary>
    public static Appearance Special { get; } = new() { Size = "150", Spacing = "wide", Colours = "black-on-white", Face = "sans", Motion = "off" };

    /// <summary>What the one button «easy reading» chooses.</summary>
    public static Appearance EasyReading { get; } = new() { Size = "125", Easy = "on" };

    /// <summary>What can be chosen, by name; the first of each is the usual.</summary>
    public static IReadOnlyList<(string Name, string[] Values)> Choices { get; } =
    [
        ("size", ["100", "125", "150", "200"]),
        ("spacing", ["usual", "wide", "widest"]),
        ("colours", ["auto", "light", "dark", "black-on-white", "white-on-black", "navy-on-sky", "brown-on-beige"]),
        ("face", ["usual", "sans", "clear"]),
        ("pictures", ["on", "off"]),
        ("motion", ["on", "off"]),
        ("easy", ["off", "on"]),
    ];

    /// <summary>Size of letters in hundredths of the usual.</summary>
    public string Size { get; init; } = "100";

    /// <summary>Room between letters, words and lines.</summary>
    public string Spacing { get; init; } = "usual";

    /// <summary>Colours; <c>auto</c> as the device has it.</summary>
    public string Colours { get; init; } = "auto";

    /// <summary>The face: <c>sans</c> without serifs, <c>clear</c> one whose letters are hard to take for one another.</summary>
    public string Face { get; init; } = "usual";

    /// <summary>Whether pictures are shown: <c>on</c> or <c>off</c>.</summary>
    public string Pictures { get; init; } = "on";

    /// <summary>Whether anything may move.</summary>
    public string Motion { get; init; } = "on";

    /// <summary>Whether pages are made easy for small children.</summary>
    public string Easy { get; init; } = "off";

    /// <summary>Whether anything is not as it comes.</summary>
    public bool IsUsual => this == Usual;

    /// <summary>What the reader of a request has chosen.</summary>
    public static Appearance Of(HttpRequest request) => Parse(request.Cookies[Cookie]);

    /// <summary>Reads what <see cref="Print"/> wrote; whatever is not a choice is left out.</summary>
    public static Appearance Parse(string? text)
    {
        var look = Usual;
        foreach (var part in (text ?? "").Split('_').Take(20))
        {
            if (part.Split('.') is [var name, var value])
                look = look.With(name, value);
        }
        return look;
    }

    /// <summary>The same with one choice made; unchanged where there is no such choice.</summary>
    public Appearance With(string name, string? value)
    {
        if (!Choices.Any(choice => choice.Name == name && choice.Values.Contains(value)))
            return this;
        return name switch
        {
            "size" => this with { Size = value! },
            "spacing" => this with { Spacing = value! },
            "colours" => this with { Colours = value! },
            "face" => this with { Face = value! },
            "pictures" => this with { Pictures = value! },
            "motion" => this with { Motion = value! },
            _ => this with { Easy = value! },
        };
    }

    /// <summary>What is chosen of a name.</summary>
    public string Value(string name) => name switch
    {
        "size" => Size,
        "spacing" => Spacing,
        "colours" => Colours,
        "face" => Face,
        "pictures" => Pictures,
        "motion" => Motion,
        _ => Easy,
    };

    /// <summary>What is not usual, by name. The page's root has it as attributes, <c>data-size="150"</c>, that style sheets and scripts go by.</summary>
    public IEnumerable<(string Name, string Value)> Chosen => Choices.Where(choice => Value(choice.Name) != choice.Values[0]).Select(choice => (choice.Name, Value(choice.Name)));

    /// <summary>Its text for the cookie: what is not usual.</summary>
    public string Print() => string.Join('_', Chosen.Select(choice => $"{choice.Name}.{choice.Value}"));
}
