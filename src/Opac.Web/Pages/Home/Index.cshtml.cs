using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Opac.Web.Pages.Home;

/// <summary>The front page: the catalogue box first, then what is on.</summary>
public sealed class IndexModel : PageModel;
