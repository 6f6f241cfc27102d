using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Opac.Web.Pages.Offline;

/// <summary>What a reader sees without a network, in place of a page that this device has not kept.</summary>
public sealed class IndexModel : PageModel;
