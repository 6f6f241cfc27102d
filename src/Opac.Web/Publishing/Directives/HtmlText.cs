using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Opac.Web.Publishing.Directives;

/// <summary>Writes HTML so that no text or attribute can break out of its place.</summary>
public sealed class HtmlText
{
    private static readonly HtmlEncoder encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    /// <summary>Opens an element. An attribute whose value is <c>null</c> is left out; one whose value is empty stands alone.</summary>
    public HtmlText Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            html.Append(' ').Append(name);
            if (value.Length > 0 || name is "alt")
                html.Append("=\"").Append(encoder.Encode(value)).Append('"');
        }
        html.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlText Close(string element)
    {
        html.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>A whole element with nothing but text; left out where the text is <c>null</c> or empty.</summary>
    public HtmlText Element(string element, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
        => string.IsNullOrEmpty(text) ? this : Open(element, attributes).Text(text).Close(element);

    /// <summary>Plain text.</summary>
    public HtmlText Text(string text)
    {
        html.Append(encoder.Encode(text));
        return this;
    }

    /// <summary>HTML that our own renderer made.</summary>
    public HtmlText Html(string rendered)
    {
        html.Append(rendered);
        return this;
    }

    /// <summary>A number as an attribute takes it.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => html.ToString();
}
