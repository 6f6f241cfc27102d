using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Opac.Web.Pages.Catalogue;

/// <summary>An address as a QR code, drawn as one SVG path: no request, no style, prints sharp at any size.</summary>
public sealed class QrPicture(string address, string label) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x])
                    continue;
                var from = x;
                while (x + 1 < rows.Count && rows[y][x + 1])
                    x++;
                path.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from + 1).Append("v1H").Append(from).Append('z');
            }
        }
        // Always black on white: scanners of cheap phones do not read it the other way round.
        writer.Write($"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" aria-label=\"{encoder.Encode(label)}\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
