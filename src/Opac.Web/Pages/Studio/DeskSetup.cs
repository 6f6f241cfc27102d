using Opac.Web.Planning;
using Opac.Web.Upkeep;
using Opac.Web.Upkeep.Backups;

namespace Opac.Web.Pages.Studio;

/// <summary>What the studio's desk shows, and where it gets it from.</summary>
internal static class DeskSetup
{
    /// <summary>Registers the parts.</summary>
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<PlanFile>();
        services.AddSingleton<KnownProblems>();
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupTurn>();
        services.AddSingleton<MissedSearches>();
        services.AddHostedService(parts => parts.GetRequiredService<MissedSearches>());
    }
}
