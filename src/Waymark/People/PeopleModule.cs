using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.People.Children;
using Waymark.People.Add;
using Waymark.People.Children.Contacts;
using Waymark.People.Children.Enrolments;
using Waymark.People.Children.Flags;
using Waymark.People.Children.Identifiers;
using Waymark.People.Children.LinkAccount;
using Waymark.People.Children.Identity;
using Waymark.People.Children.Needs;
using Waymark.People.Children.Professionals;
using Waymark.People.Children.Restrict;
using Waymark.People.Children.Rights;
using Waymark.People.Commands;
using Waymark.People.Counted;
using Waymark.People.Demo;
using Waymark.People.Homes;
using Waymark.People.Door;
using Waymark.People.Marts;
using Waymark.People.Matches.Decide;
using Waymark.People.Extracts;
using Waymark.People.Matching;
using Waymark.People.Places;
using Waymark.People.Register;
using Waymark.People.Restricted;
using Waymark.People.Restricted.Decide;
using Waymark.People.Restricted.Lift;
using Waymark.People.Rolls;
using Waymark.People.Search;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.People;

internal sealed class PeopleModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IMatching, ExactMatching>().AddSingleton<IChildWriter, ChildWriter>().AddSingleton<IWaitingRecords, WaitingRecords>().AddSingleton<IChildRecords, ChildRecords>().AddSingleton<IChildNumbers, NumberedChildren>();
        services.AddScoped<IChildren, KnownChildren>().AddScoped<FieldsOfChild>().AddScoped<ChildStories>().AddScoped<DecideMatch>();
        services.AddScoped<ChildEvents>().AddScoped<IChildEvents>(sp => sp.GetRequiredService<ChildEvents>()).AddScoped<IChildTimeline, EnrolmentTimeline>();
        services.AddScoped<ChildEditing>().AddScoped<AddChild>().AddScoped<ChangeIdentity>().AddScoped<ChangeNeeds>().AddScoped<ChangeFlag>().AddScoped<ChangeIdentifier>().AddScoped<ChangeContact>().AddScoped<ChangeProfessional>().AddScoped<ChangeEnrolment>().AddScoped<DecideAccess>().AddScoped<LinkAccount>().AddScoped<IFamilyRights, KnownRights>();
        services.AddScoped<RestrictChild>().AddScoped<SealedRecords>().AddScoped<DecideRestriction>().AddScoped<LiftSeal>();
        services.AddScoped<IPeopleSearch, FindChildren>().AddScoped<CountedChildren>().AddScoped<ICountedPage, CountedPage>();
        services.AddSingleton<ChildTaking>().AddSingleton<IImportProfile, PersonExtractProfile>();
        services.AddScoped<IImportProfile, RegisterProfile>().AddSingleton<IImportProfile, RegisterLinksProfile>().AddSingleton<IEstablishments, KnownEstablishments>().AddSingleton<IConsultedSettings, KnownConsulted>().AddSingleton<ISchoolPlaces, KnownPlaces>().AddSingleton<IPanelSights, KnownPanelSights>();
        services.AddScoped<IImportProfile, DeprivationProfile>().AddSingleton<ILakeTables, HomeTables>().AddScoped<IDemoClosing, DemoHomes>();
        services.AddSingleton<ILakeMart, PupilsMart>().AddSingleton<ILakeMart, EnrolmentsMart>().AddSingleton<ILakeMart, SenHistoryMart>().AddSingleton<ILakeMart, SchoolsMart>();
        services.AddSingleton<IRolls, KnownRolls>().AddSingleton<ILetterReaders, KnownLetterReaders>();
        services.AddScoped<DemoPeople>();
        services.AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoPeople>()).AddScoped<IDemoPart, DemoSearchKeys>();
        services.AddScoped<IDemoChildren>(sp => sp.GetRequiredService<DemoPeople>());
    }

    public IEnumerable<MenuEntry> Menu => [new("Find a child", PeopleLinks.Search, nameof(Permission.SearchChildren), 15), new("Waiting records", PeopleLinks.Matches, nameof(Permission.DecideMatch), 55) { Group = MenuGroup.Manage }, new("Sealed records", PeopleLinks.Restricted, nameof(Permission.ManageRestrictions), 85) { Group = MenuGroup.Manage }];

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("identifiers", "Whether a UPN, NHS number or ULN is valid, or which rule it fails.", IdentifierCheck.Run)];
}
