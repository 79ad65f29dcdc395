using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Plans.Advice;
using Waymark.Plans.Advice.Sign;
using Waymark.Plans.AnnexA;
using Waymark.Plans.Calendar;
using Waymark.Plans.Caseload;
using Waymark.Plans.Caseload.Letters;
using Waymark.Plans.Cases;
using Waymark.Plans.Cases.Advice;
using Waymark.Plans.Cases.Advice.LookAt;
using Waymark.Plans.Cases.Comments;
using Waymark.Plans.Cases.Consultations;
using Waymark.Plans.Cases.Consultations.Decide;
using Waymark.Plans.Cases.Consultations.Send;
using Waymark.Plans.Cases.Disputes;
using Waymark.Plans.Cases.Events.CorrectEvent;
using Waymark.Plans.Cases.Exceptions.TakeBack;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Cases.Letters.Make;
using Waymark.Plans.Cases.Letters.Recall;
using Waymark.Plans.Cases.Letters.Send;
using Waymark.Plans.Cases.Placements;
using Waymark.Plans.Cases.Placements.Record;
using Waymark.Plans.Cases.Plan;
using Waymark.Plans.Cases.Recommendations.Decide;
using Waymark.Plans.Cases.RecordEvent;
using Waymark.Plans.Cases.RecordException;
using Waymark.Plans.Cases.Reviews;
using Waymark.Plans.Cases.Reviews.Arrange;
using Waymark.Plans.Cases.Reviews.Decide;
using Waymark.Plans.Cases.Reviews.Step;
using Waymark.Plans.Cases.Versions;
using Waymark.Plans.Cases.Versions.Compare;
using Waymark.Plans.Cases.Versions.Freeze;
using Waymark.Plans.Commands;
using Waymark.Plans.Consultations;
using Waymark.Plans.DecisionPanel;
using Waymark.Plans.DecisionPanel.Agenda;
using Waymark.Plans.DecisionPanel.Close;
using Waymark.Plans.Demo;
using Waymark.Plans.Disputes;
using Waymark.Plans.Door;
using Waymark.Plans.Families;
using Waymark.Plans.Letters;
using Waymark.Plans.Letters.Copies;
using Waymark.Plans.Letters.Own;
using Waymark.Plans.Marts;
using Waymark.Plans.Messages;
using Waymark.Plans.MovesIn.New;
using Waymark.Plans.Outbox;
using Waymark.Plans.Panels;
using Waymark.Plans.Requests;
using Waymark.Plans.Requests.New;
using Waymark.Plans.Reviews;
using Waymark.Plans.Rewrites;
using Waymark.Plans.School;
using Waymark.Plans.Sen2;
using Waymark.Plans.Sen2.Export;
using Waymark.Plans.Sen2.Taking;
using Waymark.Plans.Team;
using Waymark.Plans.Return.Differences;
using Waymark.Plans.Return.Differences.Children;
using Waymark.Plans.Team.Reassign;
using Waymark.Plans.Today;
using Waymark.Plans.Transfers;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Plans;

internal sealed class PlansModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OpenedCase>().AddScoped<PlanDesk>().AddScoped<WriteRow>().AddScoped<KeepRow>().AddScoped<RecordEvent>().AddScoped<CorrectEvent>().AddScoped<RecordException>().AddScoped<PlacementDesk>().AddScoped<MeantSchool>().AddScoped<RecordPlacement>().AddScoped<TakeBackException>();
        services.AddScoped<AdviceDesk>().AddScoped<Bodies>().AddScoped<AskForAdvice>().AddScoped<LookAtAdvice>().AddScoped<DecideRecommendation>();
        services.AddScoped<AuthorDesk>().AddScoped<MyAdvice>().AddScoped<SignAdvice>();
        services.AddScoped<IFamilyCases, FamilyCases>().AddScoped<IFamilyVersions, FamilyVersions>().AddScoped<IFamilyReplies, FamilyReplies>().AddScoped<AnswerPoint>();
        services.AddScoped<IChildVoice, ChildVoice>().AddScoped<IFamilyMessages, FamilyMessages>().AddScoped<WaitingMessages>().AddScoped<IRequests, TakeRequest>().AddScoped<NamedChild>().AddScoped<EnterRequest>().AddScoped<EnterMoveIn>();
        services.AddScoped<TodaysWork>().AddScoped<FamiliesToday>().AddScoped<CaseList>().AddScoped<SchoolWork>().AddScoped<FeedDays>().AddScoped<ReadFeed>().AddScoped<MakeFeed>().AddScoped<BundleIndex>().AddScoped<DisputeList>().AddScoped<TeamWork>().AddScoped<RewriteSums>().AddScoped<Reassign>();
        services.AddScoped<LetterDesk>().AddScoped<CopiesOfLetter>().AddScoped<PartnerCopies>().AddScoped<MakeLetter>().AddScoped<SaidByReview>().AddScoped<LettersForMany>().AddScoped<SendLetter>().AddScoped<RecallLetter>().AddScoped<LetterSending>().AddScoped<WriteText>();
        services.AddScoped<TellOfLetters>().AddScoped<SendDueLetters>().AddHostedService<LetterRounds>().AddScoped<WaitingLetters>().AddScoped<LettersForFamilies>().AddScoped<ILetters>(sp => sp.GetRequiredService<LettersForFamilies>()).AddScoped<OwnLetter>();
        services.AddScoped<ReviewDesk>().AddScoped<ArrangeReview>().AddScoped<TakeStep>().AddScoped<ProposedAmendments>().AddScoped<DecideReview>().AddScoped<ReviewList>().AddScoped<BulkStep>().AddScoped<TransferCohort>();
        services.AddScoped<ConsultationDesk>().AddScoped<AddSetting>().AddScoped<SendConsultations>().AddScoped<DecideSetting>().AddScoped<CloseConsultations>().AddScoped<ConsultationList>().AddScoped<SettingDesk>();
        services.AddScoped<PanelDesk>().AddScoped<PanelPeople>().AddScoped<WaitingCases>().AddScoped<ChangeAgenda>().AddScoped<CloseMeeting>();
        services.AddScoped<MakeVersion>().AddScoped<OpenedVersions>().AddScoped<FreezeVersion>().AddScoped<CompareVersions>();
        services.AddScoped<IImportProfile, Sen2Profile>().AddScoped<IImportProfile, AnnexAProfile>().AddSingleton<IWaitingTaker, WaitingPerson>().AddSingleton<INamesEstablishments, NamedSettings>();
        services.AddScoped<TakeReturn>().AddScoped<FactsOfArea>().AddScoped<ReturnOfArea>().AddScoped<ComparedReturns>().AddScoped<PersonsOnRecord>();
        services.AddScoped<KeepComparison>().AddScoped<KeptComparisons>().AddScoped<ChildrenBehind>().AddSingleton<ComparisonWork>().AddHostedService(sp => sp.GetRequiredService<ComparisonWork>());
        services.AddScoped<ICaseProgress, CaseProgressForFamilies>();
        services.AddScoped<IChildPanel, CasePanel>().AddScoped<IChildPanel, PlanPanel>().AddScoped<IChildTimeline, CaseTimeline>().AddSingleton<IChildFollower, BornFollower>();
        services.AddSingleton<ILakeMart, CasesMart>().AddSingleton<ILakeMart, PlansMart>().AddSingleton<ILakeMart, ReviewsMart>().AddSingleton<ILakeMart, ClocksMart>().AddSingleton<ILakeFollower, RewriteReleases>();
        services.AddScoped<IDemoPart, DemoCases>().AddScoped<IDemoPart, DemoPlans>().AddScoped<IDemoPart, DemoFamilies>().AddScoped<IDemoPart, DemoLetters>().AddScoped<IDemoPart, DemoConsultations>().AddScoped<IDemoPart, DemoPanels>().AddScoped<IDemoPart, DemoReturn>().AddScoped<IDemoPart, DemoRewrites>();
    }

    public void Map(WebApplication site) => site.MapCalendar();

    public IEnumerable<MenuEntry> Menu =>
    [
        new("Today", PlanLinks.Today, nameof(Permission.ViewCaseload), 10),
        new("Caseload", PlanLinks.Caseload, nameof(Permission.ViewCaseload), 20) { Group = MenuGroup.Plans },
        new("School", SchoolLinks.Page, nameof(Permission.ViewSchoolWork), 21) { Group = MenuGroup.Plans },
        new("Reviews", ReviewLinks.All, nameof(Permission.ViewReview), 22) { Group = MenuGroup.Plans },
        new("Disputes", DisputeLinks.All, nameof(Permission.ViewDispute), 23) { Group = MenuGroup.Plans },
        new("Consultations", ConsultationLinks.All, nameof(Permission.ViewConsultations), 24) { Group = MenuGroup.Plans },
        new("Panel", PanelLinks.All, nameof(Permission.ViewPanel), 26) { Group = MenuGroup.Plans },
        new("Advice", AdviceLinks.Mine, nameof(Permission.WriteAdvice), 25) { Group = MenuGroup.Plans },
        new("Messages", PlanLinks.Messages, nameof(Permission.AnswerFamily), 27) { Group = MenuGroup.Letters },
        new("Outbox", LetterLinks.Outbox, nameof(Permission.WriteLetter), 28) { Group = MenuGroup.Letters },
        new("Copies to you", LetterLinks.Copies, nameof(Permission.ViewCopy), 29) { Group = MenuGroup.Letters },
        new("Team", PlanLinks.Team, nameof(Permission.ViewTeam), 30) { Group = MenuGroup.Plans },
        new("Letters", LetterLinks.Wording, nameof(Permission.EditWording), 50) { Group = MenuGroup.Letters },
        new("SEN2 return", PlanLinks.Return, nameof(Permission.ExportReturn), 60) { Group = MenuGroup.Manage },
    ];

    public IEnumerable<Command> Commands(ProgramHost host) => [ExportCommand.Make(host)];

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("ehc-deadlines", "Every statutory deadline of EHC cases from their events.", EhcDeadlines.Run)];
}
