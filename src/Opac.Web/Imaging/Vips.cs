using NetVips;

namespace Opac.Web.Imaging;

/// <summary>The picture library, set up once: no cache of operations and one thread a picture, so that memory stays small; loaders that were never hardened are shut.</summary>
internal static class Vips
{
    private static readonly Lazy<bool> ready = new(SetUp);

    /// <summary>Call before any other use. Cheap after the first time.</summary>
    public static void Use() => _ = ready.Value;

    private static bool SetUp()
    {
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        // Drawings are this library's own or its staff's, are parsed and measured first, and librsvg opens no file from a buffer.
        Operation.Block("VipsForeignLoadSvg", false);
        return true;
    }
}
