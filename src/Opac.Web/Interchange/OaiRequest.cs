using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Opac.Web.Interchange;

/// <summary>The arguments of a request of OAI-PMH, checked as the protocol demands.</summary>
internal sealed class OaiRequest
{
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> verbs = new(StringComparer.Ordinal)
    {
        ["Identify"] = ([], []),
        ["ListSets"] = ([], ["resumptionToken"]),
        ["ListMetadataFormats"] = ([], ["identifier"]),
        ["GetRecord"] = (["identifier", "metadataPrefix"], []),
        ["ListRecords"] = (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
        ["ListIdentifiers"] = (["metadataPrefix"], ["from", "until", "set", "resumptionToken"]),
    };

    private OaiRequest(Dictionary<string, string> arguments, (string Code, string Message)? fault) => (Arguments, Fault) = (arguments, fault);

    /// <summary>The arguments, the verb among them.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    /// <summary>What is wrong with them; <c>null</c> for nothing.</summary>
    public (string Code, string Message)? Fault { get; }

    /// <summary>What is to be done; good only where nothing is wrong.</summary>
    public string Verb => Arguments["verb"];

    /// <summary>An argument; <c>null</c> where it is not given.</summary>
    public string? this[string name] => Arguments.GetValueOrDefault(name);

    /// <summary>Reads the arguments.</summary>
    public static OaiRequest Read(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var isRepeated = false;
        foreach (var (name, values) in parameters)
        {
            isRepeated |= values.Count != 1 || arguments.ContainsKey(name);
            arguments[name] = values.ToString();
        }
        return new(arguments, isRepeated ? ("badArgument", "An argument is given more than once.") : FaultOf(arguments));
    }

    /// <summary>Whether a date is one of the protocol's: a day or a moment; none at all is good.</summary>
    public static bool IsDate(string? text) =>
        text is null || DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static (string, string)? FaultOf(Dictionary<string, string> arguments)
    {
        if (!arguments.TryGetValue("verb", out var verb) || !verbs.TryGetValue(verb, out var rule))
            return ("badVerb", "The verb is one of Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords, GetRecord.");
        var others = arguments.Keys.Where(name => name != "verb").ToList();
        if (others.Contains("resumptionToken") && rule.Allowed.Contains("resumptionToken"))
            return others.Count == 1 ? null : ("badArgument", "resumptionToken stands alone.");
        if (others.Except(rule.Required).Except(rule.Allowed).FirstOrDefault() is { } unknown)
            return ("badArgument", $"{verb} has no argument {unknown}.");
        if (rule.Required.Except(others).FirstOrDefault() is { } missing)
            return ("badArgument", $"{verb} needs {missing}.");
        var (from, until) = (arguments.GetValueOrDefault("from"), arguments.GetValueOrDefault("until"));
        if (!IsDate(from) || !IsDate(until) || (from is not null && until is not null && (from.Length != until.Length || string.CompareOrdinal(from, until) > 0)))
            return ("badArgument", "from and until are dates of one form, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, from not after until.");
        return null;
    }
}
