using System.CommandLine;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Account;
using Waymark.Access.Commands;
using Waymark.Access.Demo;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Limits;
using Waymark.Access.Passkeys;
using Waymark.Access.Provider;
using Waymark.Access.RecoveryCodes;
using Waymark.Access.Sessions;
using Waymark.Access.SignIn;
using Waymark.Access.SignIn.Cast;
using Waymark.Access.Start;
using Waymark.Access.Trail;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Pages;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark.Access;

internal sealed class AccessModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var settings = AccessSettings.From(configuration);
        services.AddSingleton(settings);
        // Every page is kept by no browser already; that a form says so again is nothing to report.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("waymark").PersistKeysToDbContext<DirectoryDb>();
        AddAccounts(services);
        services.AddRateLimiter(_ => { });
        AddGate(services, settings);
        AddTrail(services);
        services.AddSingleton<Demonstration>();
        services.AddScoped<CastList>();
        services.AddScoped<IDemoPart, DemoAccounts>();
        services.AddOptions<RazorPagesOptions>().Configure<Demonstration>((pages, demonstration) =>
        {
            if (!demonstration.On) pages.Conventions.AddPageRouteModelConvention("/Access/SignIn/Cast/Index", page => page.Selectors.Clear());
        });
    }

    public IEnumerable<Command> Commands(ProgramHost host) => [UserCommand.Make(host), AuditCommand.Make(host)];

    public void Map(WebApplication site)
    {
        var limits = site.Services.GetRequiredService<AccessSettings>().Limits;
        site.UseRateLimiter(RequestLimits.OfAddress(limits));
        site.UseAuthentication();
        site.UseRateLimiter(RequestLimits.OfPerson(limits));
        site.UseMiddleware<VisitorEntrance>();
        site.UseAuthorization();
        site.MapProvider();
        site.MapGet(AccessLinks.Start, StartPages.Lead).WithMetadata(new NeedsAttribute(Permission.ViewToday));
    }

    public IEnumerable<MenuEntry> Menu =>
    [
        new("People and roles", AccessLinks.People, nameof(Permission.ManagePeople), 80) { Group = MenuGroup.Manage },
        new("Trail", AccessLinks.Trail, nameof(Permission.ManageRestrictions), 90) { Group = MenuGroup.Manage },
    ];


    private static void AddAccounts(IServiceCollection services)
    {
        // Addresses of people with an apostrophe or a letter beyond ASCII are names like any other.
        services.AddIdentityCore<UserAccount>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            // Long is what helps; rules about kinds of characters do not.
            (identity.Password.RequiredLength, identity.Password.RequiredUniqueChars) = (12, 5);
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
        }).AddUserStore<AccountStore>().AddPasswordValidator<Passwords>()
            .AddTokenProvider<AuthenticatorTokenProvider<UserAccount>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddSingleton<GuessBrake>();
        services.AddScoped<Invitations>();
        services.AddScoped<DirectoryChange>();
        services.AddScoped<RoleGrants>();
        services.AddScoped<AccountStates>();
        services.AddScoped<OwnAccount>();
        AddMeans(services);
        services.AddScoped<IBreakGlass, BreakGlass>();
        services.AddScoped<IColleagues, Colleagues>();
        services.AddScoped<IFamilyAccounts, FamilyAccounts>();
        services.AddScoped<IStanding, StandingVisitors>();
        services.AddSingleton<KnownCovers>();
        services.AddScoped<ICover, CoverBook>();
    }

    /// <summary>All by which people sign in.</summary>
    private static void AddMeans(IServiceCollection services)
    {
        services.AddScoped<SignInMeans>();
        services.AddScoped<AccountSetUp>();
        services.AddSingleton<SealedCookies>();
        services.AddSingleton<CodeApps>();
        services.AddScoped<SignInOffers>();
        services.AddScoped<Credentials>();
        services.AddScoped<FailedSignIns>();
        services.AddScoped<RecoveryCodeBook>();
        services.AddScoped<PasskeyBook>();
        services.AddScoped<IPasskeyHandler<UserAccount>, PasskeyHandler<UserAccount>>();
        services.Configure<IdentityPasskeyOptions>(PasskeyBook.Configure);
    }

    private static void AddGate(IServiceCollection services, AccessSettings settings)
    {
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null).AddProvider(settings.Provider);
        services.AddAuthorization(gate => gate.FallbackPolicy = NeedsHandler.Undeclared);
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalRecord>();
        services.AddSingleton<SignedInPeople>();
        services.AddScoped<SessionBook>();
        services.AddScoped<CompleteSignIn>();
        services.AddSingleton<AreaNames>();
        services.AddScoped<IPageFrame, VisitorFrame>();
        services.AddScoped<PresentVisitor>();
        services.AddScoped<IAccess>(sp => sp.GetRequiredService<PresentVisitor>());
        services.AddScoped<IActing>(sp => sp.GetRequiredService<PresentVisitor>());
    }

    private static void AddTrail(IServiceCollection services)
    {
        services.AddSingleton<TrailWriter>();
        services.AddScoped<ITrail, AreaTrail>();
        services.AddScoped<ITrailReader, TrailReader>();
    }
}
