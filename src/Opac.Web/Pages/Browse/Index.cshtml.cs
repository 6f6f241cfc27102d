using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Opac.Web.Pages.Browse;

/// <summary>The lists in which the catalogue can be leafed through.</summary>
public sealed class IndexModel : PageModel;
