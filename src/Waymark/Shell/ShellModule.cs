using Microsoft.AspNetCore.DataProtection;
using Waymark.Shell.Entrance;
using Waymark.Shell.GovUk.DateInput;
using Waymark.Shell.Pages;
using Waymark.Shell.Rooms;

namespace Waymark.Shell;

/// <summary>The floor under all rooms: pages, forms, errors.</summary>
internal sealed class ShellModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/")
            .AddMvcOptions(mvc =>
            {
                mvc.ModelBinderProviders.Insert(0, new LocalDateBinder.Provider());
                mvc.Filters.Add<ConflictFilter>();
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Enter a value");
                mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, _) => "The value must be one of those offered");
            });
        services.AddSiteEntrance(configuration);
        services.AddAntiforgery(forms => forms.Cookie.Name = "waymark-form");
        services.AddDataProtection().SetApplicationName("waymark");
    }
}
