namespace Waymark.Core.Access;

/// <summary>Something a role may do. Who holds it, and for which children, is one table: <c>Access/permissions.csv</c>.</summary>
public enum Permission
{
    /// <summary>Use one's own account: sign-out, passkeys, sessions. Everybody who is signed in.</summary>
    UseAccount,
    /// <summary>See the start page and today's work of the role.</summary>
    ViewToday,
    /// <summary>Find a child by name, date of birth or identifier.</summary>
    SearchChildren,
    /// <summary>See who a child is: names, date of birth, school, year group.</summary>
    ViewChild,
    /// <summary>See identifiers: UPN, ULN, NHS number, council number.</summary>
    ViewIdentifiers,
    /// <summary>See the ordinary address and the family's contacts. Never opens a restricted address.</summary>
    ViewContacts,
    /// <summary>See an address that is restricted.</summary>
    ViewRestrictedAddress,
    /// <summary>See needs, plan, placement and the support in place.</summary>
    ViewPlan,
    /// <summary>See that social care is involved and how (child in need, protection plan, looked after).</summary>
    ViewSocialCare,
    /// <summary>See cases, their events and clocks.</summary>
    ViewCase,
    /// <summary>Record or correct an event or an exception of a case.</summary>
    RecordEvent,
    /// <summary>See the plan while it is being worked on. Families see the versions that were sent to them.</summary>
    ViewPlanInWork,
    /// <summary>Write the plan: its rows, their links and sources, and what became of recommendations.</summary>
    EditPlan,
    /// <summary>Ask for advice, accept it or ask back.</summary>
    AskAdvice,
    /// <summary>Write the advice that one was asked for, and see what became of it.</summary>
    WriteAdvice,
    /// <summary>See the disputes of a case: mediation, appeals, orders and what they set.</summary>
    ViewDispute,
    /// <summary>See the reviews of plans, their days and papers, and the moves to the next phase.</summary>
    ViewReview,
    /// <summary>Arrange a review, gather its papers, record its meeting and send its report. The decision is the council's.</summary>
    RecordReview,
    /// <summary>See which settings a family asks for, which were consulted about a child, their answers and what the council makes of them.</summary>
    ViewPlacing,
    /// <summary>See the list of consultations: the council those of its cases, a setting those that are addressed to it.</summary>
    ViewConsultations,
    /// <summary>Consult settings about a child, chase and withdraw, record answers and the council's view.</summary>
    ConsultSetting,
    /// <summary>Answer a consultation that is addressed to one's own setting, and read the version of the plan that was sent with it.</summary>
    AnswerConsultation,
    /// <summary>See the meetings of the decision panel, the papers of their cases and the minutes.</summary>
    ViewPanel,
    /// <summary>Arrange a meeting of the decision panel, make its agenda and close it. What it says is recorded by who may decide.</summary>
    RunPanel,
    /// <summary>Freeze a version of the plan and send it.</summary>
    IssuePlan,
    /// <summary>Let a final plan go out in spite of a check that blocks it, with a reason.</summary>
    OverrideChecks,
    /// <summary>See the letters of a case, as they were made.</summary>
    ViewLetter,
    /// <summary>Make, send and call back the letters of a case.</summary>
    WriteLetter,
    /// <summary>Read the letters that were sent to oneself.</summary>
    ViewOwnLetter,
    /// <summary>Read the copies of letters that went to one's school or body.</summary>
    ViewCopy,
    /// <summary>See how often practitioners had to rewrite what a plan made of their advice.</summary>
    ViewRewrites,
    /// <summary>Change the wording of letters and what they say of the area.</summary>
    EditWording,
    /// <summary>Change what is known of a child: names, contacts, needs, flags, enrolments.</summary>
    EditChild,
    /// <summary>Link the account of a parent or young person to who they are to a child.</summary>
    LinkFamily,
    /// <summary>Set or lift a restriction, or change sealed facts.</summary>
    ManageRestrictions,
    /// <summary>See the caseload list.</summary>
    ViewCaseload,
    /// <summary>See all cases of one school on one page: what it owes and what the council owes it.</summary>
    ViewSchoolWork,
    /// <summary>Download lists of children.</summary>
    DownloadLists,
    /// <summary>See the team's work by stage and officer.</summary>
    ViewTeam,
    /// <summary>Give a case to another officer.</summary>
    ReassignCase,
    /// <summary>Import files.</summary>
    ImportFiles,
    /// <summary>See the history of imports and their reports.</summary>
    ViewImports,
    /// <summary>Decide whether two records are the same child.</summary>
    DecideMatch,
    /// <summary>Make the SEN2 return.</summary>
    ExportReturn,
    /// <summary>See who viewed or changed a child's record.</summary>
    ViewTrail,
    /// <summary>Open a child outside one's own list for an hour, with a reason.</summary>
    BreakGlass,
    /// <summary>Give and end roles of the people of the area.</summary>
    ManagePeople,
    /// <summary>See one's own children, or one's own record, and where their cases stand.</summary>
    ViewOwnChildren,
    /// <summary>Answer a draft, ask for a school, add views, ask for an assessment and write to the team, for one's own child or for oneself.</summary>
    TellCouncil,
    /// <summary>Say what becomes of what a family said to a draft, and answer its messages.</summary>
    AnswerFamily,
    /// <summary>Add a view or a wish of a child or family.</summary>
    AddView,
    /// <summary>Enter a request for an assessment that came in.</summary>
    RecordRequest,
    /// <summary>Add a child who is not on record yet.</summary>
    AddChild,
    /// <summary>See the register marks of a child: each half-day, with its code.</summary>
    ViewAttendance,
    /// <summary>See the attendance of school censuses beside the registers: of every school, or of one's own.</summary>
    ViewCensus,
    /// <summary>Say why a difference of census and registers needs nothing more; a school of its own.</summary>
    SettleCensus,
    /// <summary>See suspensions and exclusions, what follows from them and what was done.</summary>
    ViewExclusions,
    /// <summary>Enter a suspension or exclusion and record its steps; a school those of its own.</summary>
    RecordExclusion,
    /// <summary>See part-time timetables, alternative provision, off-site directions and managed moves of a child.</summary>
    ViewPlacements,
    /// <summary>Enter, review, correct and end part-time timetables and placements; a school those of its own.</summary>
    RecordPlacement,
    /// <summary>See the register of providers of alternative provision and their checks. It names no child.</summary>
    ViewProviders,
    /// <summary>Add providers and record their checks, and enter the places that are commissioned at units.</summary>
    RecordProvider,
    /// <summary>See the figures about pupil referral units and alternative provision of the whole area. They name no child.</summary>
    ViewUnits,
    /// <summary>See the meetings of the attendance alliance, what was known of each child there and what was agreed.</summary>
    ViewAlliance,
    /// <summary>Arrange and hold meetings of the attendance alliance: agenda, decisions, minutes. Whoever reaches no whole area, those that they chair.</summary>
    RunAlliance,
    /// <summary>Close and reopen actions of the attendance alliance that are one's own or one's agency's.</summary>
    CloseAllianceAction,
    /// <summary>See the worklist: children for whom a rule of attendance or exclusion holds, and why.</summary>
    ViewWorklist,
    /// <summary>Pin, set aside and close what is on the worklist.</summary>
    ActOnWorklist,
    /// <summary>Switch rules of the worklist off and change their numbers.</summary>
    SetWorklistRules,
    /// <summary>See aggregate figures.</summary>
    ViewFigures,
}
