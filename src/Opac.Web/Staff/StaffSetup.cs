using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Opac.Web.Staff;

/// <summary>The parts of the portal by which the studio knows its people.</summary>
internal static class StaffSetup
{
    // OWASP asks of PBKDF2 600 000 rounds of SHA-256 or 210 000 of SHA-512; Identity's hash is SHA-512, and its own default of 100 000 is of 2022.
    private const int HashRounds = 600_000;

    /// <summary>Registers accounts, sessions, policies and the journal.</summary>
    public static void AddStaff(this IServiceCollection services, StudioSettings studio)
    {
        services.AddSingleton(studio);
        services.AddHttpContextAccessor();
        services.AddSingleton<StaffDatabase>();
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<Invitations>();

        services.AddIdentityCore<StaffAccount>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.AllowedUserNameCharacters = null!;
            // What a password must be is said in one place: PasswordRules.
            identity.Password = new() { RequiredLength = 1, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddUserManager<StaffAccounts>().AddSignInManager<StaffDoor>().AddClaimsPrincipalFactory<StaffPrincipal>();
        // By a function: a type named here would be loaded at the start, and Entity Framework with it.
        services.AddScoped<IUserStore<StaffAccount>>(parts => new StaffStore(parts.GetRequiredService<StaffDatabase>(), parts.GetRequiredService<IdentityErrorDescriber>()));
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<IPasswordValidator<StaffAccount>>(parts => parts.GetRequiredService<PasswordRules>());
        services.AddScoped<StaffRegister>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<StaffSessions>(UseSessions);
        services.AddAuthorizationBuilder()
            .AddPolicy(StudioPolicies.Staff, policy => policy.RequireRole([.. StaffRole.All]))
            .AddPolicy(StudioPolicies.Librarian, policy => policy.RequireRole(StaffRole.Librarian));
        // Scripts send the token in a header.
        services.AddAntiforgery(token => (token.HeaderName, token.Cookie.SecurePolicy) = ("RequestVerificationToken", CookieSecurePolicy.SameAsRequest));
        services.Configure<CookieTempDataProviderOptions>(said => said.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    /// <summary>A folder that nobody but the portal's own user may look into; made where it is not there.</summary>
    public static DirectoryInfo PrivateFolder(string path)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
            return new(path);
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        if (folder.UnixFileMode != OwnerOnly)
            folder.UnixFileMode = OwnerOnly;
        return folder;
    }

    private static void UseSessions(CookieAuthenticationOptions cookie, StaffSessions sessions)
    {
        cookie.SessionStore = sessions;
        cookie.CookieManager = new SchemeCookies();
        cookie.Cookie.Name = "opac-staff";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = StaffSessions.Longest;
        // The store itself knows how long a session lasts; to slide would be to write a cookie with every page.
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/studio/sign-in";
        cookie.ReturnUrlParameter = "back";
        // The store checks the security stamp at every request: Identity's own check would do it again, every half hour.
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        cookie.Events.OnRedirectToLogin = challenge =>
        {
            // A script is told plainly; a person is led to the door, and back after it.
            if (!challenge.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
                challenge.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else if (HttpMethods.IsGet(challenge.Request.Method))
                challenge.Response.Redirect(challenge.RedirectUri);
            else
                challenge.Response.Redirect("/studio/sign-in?back=" + Uri.EscapeDataString(challenge.Request.Path));
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
