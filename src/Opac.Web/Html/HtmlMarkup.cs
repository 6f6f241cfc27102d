using System.Runtime.CompilerServices;

namespace Opac.Web.Html;

/// <summary>The parts of an interpolated text on their way into a page: the compiler calls one after the other.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlMarkup
{
    private readonly HtmlWriter page;

    /// <summary>Writes into this page; how much it will be is nothing to it.</summary>
    public HtmlMarkup(int literalLength, int formattedCount, HtmlWriter page)
    {
        _ = (literalLength, formattedCount);
        this.page = page;
    }

    /// <summary>Markup.</summary>
    public void AppendLiteral(string markup) => page.Markup(markup);

    /// <summary>Text, encoded; nothing where there is none.</summary>
    public void AppendFormatted(string? text) => page.Text(text);

    /// <summary>A number by its digits.</summary>
    public void AppendFormatted(int number) => page.Number(number);

    /// <summary>An attribute, with the space before it; nothing where it has no value.</summary>
    public void AppendFormatted(HtmlAttribute attribute)
    {
        if (attribute.Value is null)
            return;
        page.Markup(" ");
        page.Markup(attribute.Name);
        page.Markup("=\"");
        page.Text(attribute.Value);
        page.Markup("\"");
    }

    /// <summary>A part of the page with markup of its own; nothing where there is none.</summary>
    public void AppendFormatted(PagePart? part) => part?.WriteTo(page);
}
