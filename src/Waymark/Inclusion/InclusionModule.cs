using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Alliance.Actions.Close;
using Waymark.Inclusion.Alliance.Agenda;
using Waymark.Inclusion.Alliance.Finish;
using Waymark.Inclusion.Alliance.Hold;
using Waymark.Inclusion.Alliance.Minutes;
using Waymark.Inclusion.Alliance.Panels;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Arrangements.Panels;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Attendance.Panels;
using Waymark.Inclusion.Census;
using Waymark.Inclusion.Census.Children;
using Waymark.Inclusion.Census.Settle;
using Waymark.Inclusion.Census.TakeBack;
using Waymark.Inclusion.Commands;
using Waymark.Inclusion.Demo;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Exclusions;
using Waymark.Inclusion.Exclusions.Unfollowed;
using Waymark.Inclusion.Exclusions.CorrectStep;
using Waymark.Inclusion.Exclusions.EnterNotice;
using Waymark.Inclusion.Exclusions.Panels;
using Waymark.Inclusion.Exclusions.RecordStep;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.OutOfSchool.Check;
using Waymark.Inclusion.OutOfSchool.Enter;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.PartTime.Correct;
using Waymark.Inclusion.PartTime.Enter;
using Waymark.Inclusion.PartTime.Registers;
using Waymark.Inclusion.PartTime.Review;
using Waymark.Inclusion.Patterns;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Placements.Correct;
using Waymark.Inclusion.Placements.Enter;
using Waymark.Inclusion.Placements.RecordStep;
using Waymark.Inclusion.Placements.Review;
using Waymark.Inclusion.Providers;
using Waymark.Inclusion.Suspensions;
using Waymark.Inclusion.Units;
using Waymark.Inclusion.Units.Places;
using Waymark.Inclusion.Worklist;
using Waymark.Inclusion.Worklist.LookBack;
using Waymark.Inclusion.Worklist.Panels;
using Waymark.Inclusion.Worklist.Pin;
using Waymark.Inclusion.Worklist.Rules;
using Waymark.Inclusion.Worklist.Rules.Change;
using Waymark.Inclusion.Worklist.Settle;
using Waymark.Inclusion.Worklist.Undo;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion;

/// <summary>Attendance, suspensions and exclusions: what the attendance alliance works with.</summary>
internal sealed class InclusionModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ILakeMart, SuspensionMart>().AddSingleton<ILakeMacros, RegisterWords>().AddSingleton<ILakeTables, AttendanceTables>().AddSingleton<ILakeTables, CensusTables>().AddSingleton<ILakeMacros, SchoolTerms>();
        // Terms first: the sums of months are parted by them.
        services.AddSingleton<ILakeSummary, SchoolTerms>().AddSingleton<ILakeSummary, AttendanceMonths>().AddSingleton<ILakeSummary, AttendanceDays>().AddSingleton<ILakeSummary, CensusComparison>();
        services.AddScoped<IImportProfile, AttendanceProfile>().AddScoped<IImportProfile, CalendarProfile>().AddScoped<IImportProfile, SuspensionProfile>().AddScoped<IImportProfile, CensusProfile>();
        services.AddSingleton<KnownCalendars>().AddScoped<SchoolCalendars>().AddScoped<FollowExclusions>().AddScoped<ExclusionDesk>().AddScoped<ExclusionList>().AddScoped<UnfollowedList>().AddScoped<IChildPanel, ExclusionPanel>();
        services.AddScoped<ChildRegister>().AddScoped<IChildPanel, AttendancePanel>().AddScoped<IChildTimeline, SuspensionTimeline>();
        services.AddScoped<RecordStep>().AddScoped<CorrectStep>().AddScoped<EnterNotice>();
        services.AddScoped<AllianceDesk>().AddScoped<AlliancePeople>().AddScoped<AgendaSource>().AddSingleton<KnownWeeks>().AddScoped<AbsenceOfChildren>().AddScoped<ReasonsOfChildren>().AddScoped<KnownNow>().AddScoped<ActionList>().AddScoped<EffectOfActions>().AddSingleton<KnownEffects>();
        services.AddScoped<ChangeAgenda>().AddScoped<HoldMeeting>().AddScoped<FinishMeeting>().AddScoped<MinutesPaper>().AddScoped<CloseAction>().AddScoped<IChildPanel, AlliancePanel>();
        services.AddSingleton<ILakeMart, PartTimeMart>().AddSingleton<ILakeMart, PlacementMart>().AddSingleton<RegisterGaps>().AddSingleton<ILakeFollower>(sp => sp.GetRequiredService<RegisterGaps>());
        services.AddScoped<ArrangementDesk>().AddScoped<GapsOfChild>().AddScoped<PartTimeList>().AddScoped<GapList>().AddScoped<EnterTimetable>().AddScoped<ReviewTimetable>().AddScoped<CorrectTimetable>();
        services.AddScoped<ProviderBook>().AddSingleton<KnownMarks>().AddScoped<ProviderMarks>().AddScoped<SilentPlacements>().AddScoped<PlacementList>().AddScoped<PlacementSteps>().AddScoped<FollowPlacement>().AddScoped<EnterPlacement>().AddScoped<ReviewPlacement>().AddScoped<CorrectPlacement>().AddScoped<RecordPlacementStep>();
        services.AddScoped<OutOfSchoolDesk>().AddScoped<PlaceOfChild>().AddScoped<OutOfSchoolList>().AddScoped<EnterOutOfSchool>().AddScoped<CheckOutOfSchool>().AddSingleton<ILakeMart, OutOfSchoolMart>();
        services.AddSingleton<ILakeMacros, UnitWordsOfLake>().AddSingleton<KnownUnits>().AddScoped<UnitFacts>().AddScoped<SixthDayFacts>().AddScoped<UnitSight>().AddScoped<UnitChildren>().AddScoped<EnterPlaces>();
        services.AddScoped<IChildPanel, ArrangementPanel>().AddScoped<IChildTimeline, ArrangementTimeline>();
        services.AddSingleton<ILakeMacros, WatchedCodes>().AddSingleton<WorklistRefresh>().AddSingleton<ILakeFollower>(sp => sp.GetRequiredService<WorklistRefresh>()).AddScoped<WorklistFacts>();
        services.AddScoped<WorklistReader>().AddScoped<IWorklist>(sp => sp.GetRequiredService<WorklistReader>()).AddScoped<WorklistList>().AddScoped<WorklistDesk>().AddScoped<RuleBoard>().AddScoped<LookBackFacts>().AddScoped<IChildPanel, WorklistPanel>();
        services.AddScoped<Settle>().AddScoped<Pin>().AddScoped<Undo>().AddScoped<ChangeRule>().AddScoped<IDemoClosing, DemoWorklist>();
        services.AddSingleton<ILakeMacros, AwaitedReasons>().AddSingleton<PatternRefresh>().AddSingleton<ILakeFollower>(sp => sp.GetRequiredService<PatternRefresh>()).AddScoped<PatternSight>().AddScoped<PatternBoard>().AddScoped<PatternChildren>().AddScoped<SchoolCounts>().AddScoped<WeekdayFacts>();
        services.AddScoped<IDemoClosing, DemoPatterns>();
        services.AddSingleton<CensusGaps>().AddSingleton<ILakeFollower>(sp => sp.GetRequiredService<CensusGaps>()).AddScoped<CensusDesk>().AddScoped<CensusBoard>().AddScoped<CensusList>().AddScoped<SettleCensus>().AddScoped<TakeBackCensus>().AddScoped<ChildCensus>().AddScoped<IDemoClosing, DemoCensus>();
        services.AddScoped<DemoSuspensions>().AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoSuspensions>());
        // Before the registers, which show them; the part-time timetables after the registers, from which they are made: closings go backwards.
        services.AddScoped<DemoPlacements>().AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoPlacements>()).AddScoped<IDemoClosing, DemoPartTime>().AddScoped<IDemoPart, DemoOutOfSchool>().AddScoped<IDemoPart, DemoUnits>();
        // After the worklist: the alliance reads it and the registers.
        services.AddScoped<DemoAlliance>().AddScoped<IDemoClosing>(sp => sp.GetRequiredService<DemoAlliance>());
        services.AddScoped<DemoAttendance>().AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoAttendance>()).AddScoped<IDemoClosing>(sp => sp.GetRequiredService<DemoAttendance>());
        services.AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoAlliance>());
    }

    public IEnumerable<Command> Commands(ProgramHost host) => [WorklistCommand.Make(host), PatternsCommand.Make(host)];

    public IEnumerable<MenuEntry> Menu =>
    [
        new("Worklist", WorklistLinks.All, nameof(Permission.ViewWorklist), 31) { Group = MenuGroup.Inclusion },
        new("Patterns", PatternLinks.All, nameof(Permission.ViewFigures), 32) { Group = MenuGroup.Inclusion },
        new("Exclusions", ExclusionLinks.All, nameof(Permission.ViewExclusions), 33) { Group = MenuGroup.Inclusion },
        new("Part-time timetables", PartTimeLinks.All, nameof(Permission.ViewPlacements), 33) { Group = MenuGroup.Inclusion },
        new("Census", CensusLinks.All, nameof(Permission.ViewCensus), 33) { Group = MenuGroup.Inclusion },
        new("Alternative provision", PlacementLinks.All, nameof(Permission.ViewPlacements), 34) { Group = MenuGroup.Inclusion },
        new("Home education", OutOfSchoolLinks.All, nameof(Permission.ViewPlacements), 34) { Group = MenuGroup.Inclusion },
        new("Providers", PlacementLinks.Providers, nameof(Permission.ViewProviders), 34) { Group = MenuGroup.Inclusion },
        new("Pupil referral units", UnitLinks.All, nameof(Permission.ViewUnits), 34) { Group = MenuGroup.Inclusion },
        new("Alliance", AllianceLinks.All, nameof(Permission.ViewAlliance), 35) { Group = MenuGroup.Inclusion },
    ];

    public IEnumerable<Command> Calculations() =>
    [
        Calculation.Make("attendance", "Sessions, rates, thresholds and lost sessions of a child from its register marks.", AttendanceCount.Run),
        Calculation.Make("exclusion-deadlines", "Totals, duties and deadlines that follow from the suspensions and exclusions of a child.", ExclusionDeadlines.Run),
    ];
}
