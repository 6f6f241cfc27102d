using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Opac.Web.Pages.Styles;

/// <summary>The portal's look on one page: colours, letters, buttons, cards, covers, each as it is used.</summary>
public sealed class IndexModel : PageModel;
