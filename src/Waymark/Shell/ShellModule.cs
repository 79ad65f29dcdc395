using Microsoft.AspNetCore.DataProtection;
using Waymark.Shell.Data;
using Waymark.Shell.Entrance;
using Waymark.Shell.Files;
using Waymark.Shell.GovUk.DateInput;
using Waymark.Shell.Mail;
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
        var mail = MailSettings.Read(configuration);
        services.AddSingleton(mail);
        if (mail.Host.Length > 0) services.AddSingleton<IMail, SmtpMail>();
        else services.AddSingleton<IMail, FolderMail>();
        services.AddSingleton(FileSettings.From(configuration)).AddSingleton<FileScan>().AddSingleton<AreaFiles>().AddSingleton<IFileStore>(sp => sp.GetRequiredService<AreaFiles>()).AddSingleton<IStoreRepair, LeftParts>();
        services.AddAntiforgery(forms => forms.Cookie.Name = "waymark-form");
        services.AddDataProtection().SetApplicationName("waymark");
    }
}
