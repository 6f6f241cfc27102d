using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>A window of one visitor, which takes down what should never happen: errors in the console, and requests to any other host.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    internal Visit(IBrowserContext context, IPage page, Uri home)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // The second is of the tests' own making.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Service Worker registration blocked", StringComparison.Ordinal))
                faults.Add($"{page.Url}: console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Authority != home.Authority)
                faults.Add($"{page.Url}: asked another host: {request.Url}");
        };
    }

    /// <summary>The window's page.</summary>
    public IPage Page { get; }

    /// <summary>What should not have happened.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Lets the visitor have chosen how the portal looks, as the cookie of the special version has it.</summary>
    public Task Look(string choices) => context.AddCookiesAsync([new() { Name = "opac-look", Value = choices, Url = new Uri(Page.Url).GetLeftPart(UriPartial.Authority) }]);

    /// <summary>Waits until the page of an address like this is there, <c>*</c> standing for anything. The page is asked again and again: waiting for the event of a navigation misses the one that comes between asking and waiting.</summary>
    public async Task ArriveAsync(string like)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(like).Replace("\\*", ".*", StringComparison.Ordinal)}$"));
        // As a function: an expression would be evaluated at each look, which the pages' policy forbids.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Keeps a picture of the whole page beside the tests' results, for a person to look at.</summary>
    public Task Picture(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", name + ".png"), FullPage = true });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
