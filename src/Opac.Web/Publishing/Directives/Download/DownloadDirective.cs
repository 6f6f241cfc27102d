using System.Globalization;

namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: жүктеу</c>: files to take home, each with its kind and size.</summary>
public sealed class DownloadDirective : Directive
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("download", "жүктеу", "скачать", "файлдар", "файлы", "downloads");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Title);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new(ContentKeys.File, ContentKeys.Caption, ContentKeys.Rights, ContentKeys.Credit);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Items.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.File.Kk);
        var title = block.Own[ContentKeys.Title];
        var id = title is null ? null : page.NewId(title.Text);
        page.Html.Open("section", ("class", "downloads"), ("aria-labelledby", id), ("aria-label", id is null ? page.Word("block.download") : null));
        page.Heading(title, id: id);
        page.Markdown(block.Own.Text);
        page.Html.Open("ul", ("role", "list"));
        foreach (var item in block.Items)
            WriteItem(block, item, page);
        page.Html.Close("ul").Close("section");
    }

    private static void WriteItem(Block block, BlockPart item, BlockPage page)
    {
        if (item[ContentKeys.File] is not { } named)
        {
            page.Missing(block, item, ContentKeys.File);
            return;
        }
        if (page.File(named, MediaType.Other) is not { } file)
            return;
        page.Html.Open("li").Open("a", ("href", file.Href), ("download", file.Name)).Text(item[ContentKeys.Caption]?.Text ?? file.Name).Close("a");
        page.Html.Element("span", $"{Path.GetExtension(file.Name)[1..].ToUpperInvariant()}, {SizeOf(file.Length, page)}", ("class", "download-size"));
        page.Markdown(item.Text);
        page.Html.Close("li");
    }

    private static string SizeOf(long bytes, BlockPage page)
    {
        const double Kilo = 1024;
        var (size, unit) = bytes < Kilo * Kilo ? (Math.Max(1, bytes / Kilo), "block.download.kb") : (bytes / Kilo / Kilo, "block.download.mb");
        return string.Format(CultureInfo.GetCultureInfo(page.Language), page.Word(unit), Math.Round(size, size < 10 ? 1 : 0));
    }
}
