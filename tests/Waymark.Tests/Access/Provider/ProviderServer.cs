using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Waymark.Tests.Access.Provider;

/// <summary>A real OpenID Connect provider (OpenIddict) on a port of this machine. It knows one person at a time, and can be told to lie.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    public const string Client = "waymark";
    public const string Secret = "a secret between two servers";
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    private WebApplication? app;

    public string Address => app!.Urls.First();

    /// <summary>Who is signed in at the provider; null where they stop.</summary>
    public string? Person { get; set; } = "person-1";

    public string[] Amr { get; set; } = ["pwd", "mfa"];

    public string? Email { get; set; }

    /// <summary>Changes the claims of the identity token before it is signed.</summary>
    public Action<JsonObject>? Forge { get; set; }

    /// <summary>Signs with a key that the provider never published.</summary>
    public bool WrongKey { get; set; }

    public static async Task<ProviderServer> StartAsync()
    {
        var server = new ProviderServer();
        await server.connection.OpenAsync(TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddDbContext<ProviderDb>(db => db.UseSqlite(server.connection).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderDb>())
            .AddServer(options =>
            {
                options.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                options.AddEphemeralEncryptionKey().AddSigningKey(server.key);
                options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            });
        server.app = builder.Build();
        server.app.Urls.Add("http://127.0.0.1:0");
        server.app.Use(server.ForgeAsync);
        server.app.UseAuthentication();
        server.app.MapGet("/connect/authorize", server.Authorize);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        await server.RegisterAsync();
        return server;
    }

    /// <summary>What the person's browser does at the provider: it is sent back with a code, or with the news that they stopped.</summary>
    public static async Task<string> VisitAsync(string address)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task RegisterAsync()
    {
        await using var scope = app!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProviderDb>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = Client, ClientSecret = Secret, RedirectUris = { new Uri("http://localhost/access/provider/answer") },
            Permissions =
            {
                OpenIddictConstants.Permissions.Endpoints.Authorization, OpenIddictConstants.Permissions.Endpoints.Token,
                OpenIddictConstants.Permissions.GrantTypes.AuthorizationCode, OpenIddictConstants.Permissions.ResponseTypes.Code,
            },
        }, TestContext.Current.CancellationToken);
    }

    private IResult Authorize(HttpContext context)
    {
        if (Person is null) return Results.Forbid(properties: new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = "access_denied" }), authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        var identity = new ClaimsIdentity("provider", "name", "role");
        identity.SetClaim("sub", Person).SetClaim("email", Email);
        foreach (var method in Amr) identity.AddClaim(new Claim("amr", method));
        identity.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>Puts another identity token into the answer of the token endpoint, where a test asks for it.</summary>
    private async Task ForgeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/connect/token" || (Forge is null && !WrongKey))
        {
            await next(context);
            return;
        }
        var real = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next(context);
        var answer = JsonNode.Parse(kept.ToArray())!;
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(answer["id_token"]!.GetValue<string>().Split('.')[1]))!.AsObject();
        Forge?.Invoke(claims);
        var signing = WrongKey ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = key.KeyId } : key;
        answer["id_token"] = new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), new SigningCredentials(signing, SecurityAlgorithms.RsaSha256));
        var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
        (context.Response.Body, context.Response.ContentLength) = (real, bytes.Length);
        await real.WriteAsync(bytes, context.RequestAborted);
    }

    private sealed class ProviderDb(DbContextOptions<ProviderDb> options) : DbContext(options);
}
