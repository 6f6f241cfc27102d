using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Opac.Web.Pages;

/// <summary>
/// A heading whose level depends on where the part stands: <c>&lt;heading as="h3"&gt;</c>. Razor itself writes an element of a computed name wrongly
/// inside code: its end tag comes out as <c>&lt;/@level&gt;</c>.
/// </summary>
[HtmlTargetElement("heading")]
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>The element to write, <c>h1</c> to <c>h6</c>.</summary>
    public required string As { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = As;
}
