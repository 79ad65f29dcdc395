using Waymark.Shell.Demo;

namespace Waymark.Browser;

/// <summary>One page to look at: who opens it, where it stands, and the name of its picture.</summary>
/// <param name="Follow">A link on the page that leads to the one meant, where its address holds an id that nobody knows beforehand.</param>
public sealed record SitePage(string Person, string Path, string Name, string Follow = "");

/// <summary>The pages of the site, each as the person sees it who works with it.</summary>
public static class SitePages
{
    private static readonly string[] Order = [.. DemoScene.Cast("children").Rows.Select(r => r["key"])];

    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("priya", "/people/search", "search"),
        new("helen", "/people/matches", "matches"),
        new("helen", "/exchange/imports", "imports"),
        new("helen", "/exchange/imports/upload", "upload"),
        new("sarah", $"{Child("maya")}/trail", "child-trail"),
        new("kate", $"{Child("idris")}/open-with-reason", "open-with-reason"),
        new("jo", "/access/people", "people"),
        new("jo", "/access/people/add", "people-add"),
        new("mike", "/access/trail", "trail"),
        new("priya", "/access/account", "account"),
        new("priya", "/access/account/recovery-codes", "recovery-codes"),
        new("priya", "/access/account/app", "account-app"),
        new("priya", "/access/account/password", "password"),
        new("priya", "/access/sign-in/recovery", "sign-in-recovery"),
        new("priya", "/access/sign-in/provider?why=Unknown", "provider-refused"),
        new("jo", $"/access/people/{Account("priya")}/disable", "person-disable"),
        new("jo", $"/access/people/{Account("priya")}/enable", "person-enable"),
        new("jo", $"/access/people/{Account("priya")}/invite", "person-invite"),
        new("priya", "/access/choose-role", "choose-role"),
        new("priya", "/access/sign-in", "sign-in"),
        new("priya", "/access/sign-in/cast", "cast"),
        new("priya", "/access/sign-out", "sign-out"),
        new("omar", "/plans/caseload", "refused"),
        new("priya", "/plans/nowhere", "not-found"),
        new("priya", "/shell/error/500", "error"),
        new("priya", "/shell/help", "help"),
        new("priya", "/shell/privacy", "privacy"),
        new("priya", "/shell/accessibility", "accessibility"),
        new("priya", "/plans/today", "today"),
        new("priya", "/plans/caseload", "caseload"),
        new("priya", "/plans/caseload?name=nobody-is-called-so", "caseload-empty"),
        new("priya", Child("finn"), "child"),
        new("priya", $"{Child("finn")}/identity", "child-identity"),
        new("priya", $"{Child("finn")}/needs", "child-needs"),
        new("priya", $"{Child("finn")}/flags", "child-flags"),
        new("priya", $"{Child("finn")}/identifiers", "child-identifiers"),
        new("priya", $"{Child("finn")}/contacts", "child-contacts"),
        new("priya", $"{Child("finn")}/professionals", "child-professionals"),
        new("priya", $"{Child("finn")}/professionals?role=Therapist", "child-professionals-add"),
        new("priya", $"{Child("finn")}/enrolments", "child-enrolments"),
        new("mike", $"{Child("finn")}/restrict", "child-restrict"),
        new("mike", "/people/restricted", "restricted"),
        new("priya", $"{Case("finn")}/clocks", "clocks"),
        new("priya", $"{Case("finn")}/clocks", "correct-event", "a[href$='/correct-event']"),
        new("priya", $"{Case("finn")}/record-event", "record-event"),
        new("priya", $"{Case("finn")}/record-event?kind=advice-received", "record-event-day"),
        new("priya", $"{Case("finn")}/record-exception", "record-exception"),
        new("hannah", $"{Case("maya")}/plan", "plan"),
        new("hannah", $"{Case("maya")}/plan/sections/F", "plan-section"),
        new("hannah", $"{Case("maya")}/plan/add?kind=outcome&section=E", "plan-add"),
        new("hannah", $"{Case("maya")}/plan/sections/F", "plan-change", "a[href$='/change']"),
        new("hannah", $"{Case("maya")}/plan/sections/B", "plan-remove", "a[href$='/remove']"),
        new("hannah", $"{Case("maya")}/plan/sections/B", "plan-history", "a[href$='/history']"),
        new("hannah", "/plans/wording", "wording"),
        new("sam", "/plans/advice", "advice-mine"),
        new("sam", "/plans/advice?show=signed", "advice-signed"),
        new("sam", $"/plans/advice/{Advice("finn", 0)}/write", "advice-write"),
        new("sam", $"/plans/advice/{Advice("finn", 0)}/recommend", "advice-recommend"),
        new("sam", $"/plans/advice/{Advice("finn", 0)}/upload", "advice-upload"),
        new("sam", $"/plans/advice/{Advice("finn", 0)}/sign", "advice-sign"),
        new("sam", $"/plans/advice/{Advice("ava", 0)}/what-became", "advice-what-became"),
        new("sam", $"/plans/advice/{Advice("ava", 0)}/what-became", "advice-object", "a[href*='/object']"),
        new("priya", $"{Case("finn")}/advice", "advice-of-case"),
        new("priya", $"{Case("finn")}/advice/ask-for-one", "advice-ask"),
        new("priya", $"{Case("finn")}/advice/ask-for-one?kind=h", "advice-ask-family"),
        new("priya", $"{Case("finn")}/advice/{Advice("finn", 1)}/look-at", "advice-look-at"),
        new("priya", $"{Case("finn")}/advice/{Advice("finn", 0)}/record-receipt", "advice-receipt"),
        new("priya", $"{Case("finn")}/advice/{Advice("finn", 0)}/chase", "advice-chase"),
        new("priya", $"{Case("finn")}/advice/{Advice("finn", 0)}/existing-advice", "advice-existing"),
        new("priya", $"{Case("finn")}/advice/{Advice("finn", 0)}/withdraw", "advice-withdraw"),
        new("priya", $"{Case("ava")}/recommendations", "recommendations"),
        new("priya", $"{Case("ava")}/recommendations", "recommendation-decide", "a[href$='/decide']"),
        new("priya", $"{Case("finn")}/versions", "versions"),
        new("priya", $"{Case("finn")}/versions/freeze", "version-freeze"),
        new("priya", $"{Case("finn")}/versions/freeze?kind=draft", "version-freeze-draft"),
        new("priya", $"{Case("finn")}/letters", "letters-of-case"),
        new("priya", $"{Case("finn")}/letters/make", "letter-choose"),
        new("priya", $"{Case("finn")}/letters/make?notice=will-not-issue", "letter-make"),
        new("priya", $"{Case("finn")}/letters/{Letter("finn", "will-assess")}/read", "letter-read"),
        new("priya", $"{Case("finn")}/letters/{Letter("finn", "exception-used")}/send", "letter-send"),
        new("priya", $"{Case("finn")}/letters/{Letter("finn", "exception-used")}/recall", "letter-recall"),
        new("sarah", $"/plans/letters/own/{Letter("maya", "review-invitation")}/read", "letter-own"),
        new("priya", "/plans/outbox", "outbox"),
        new("helen", "/plans/letters", "letter-wording"),
        new("helen", "/plans/letters/wording?name=will-not-assess", "letter-words"),
        new("helen", "/plans/letters/details", "letter-details"),
        new("kate", "/plans/reviews", "reviews-senco"),
        new("helen", "/plans/transfers", "transfers"),
        new("hannah", $"{Case("amara")}/reviews", "reviews-of-case"),
        new("hannah", $"{Case("maya")}/reviews/arrange", "review-arrange"),
        new("hannah", $"{Case("maya")}/reviews/owner", "review-owner"),
        new("hannah", $"{Review("amara", "review-2026")}/read", "review"),
        new("hannah", $"{Review("amara", "review-2026")}/prepare", "review-prepare"),
        new("hannah", $"{Review("amara", "review-2026")}/meeting", "review-meeting"),
        new("hannah", $"{Review("amara", "review-2026")}/invitees", "review-invitees"),
        new("hannah", $"{Review("amara", "review-2026")}/decide", "review-decide"),
        new("helen", "/plans/team", "team"),
        new("helen", "/plans/team/reassign?from=nobody", "reassign"),
        new("helen", "/plans/rules", "rules"),
        new("kate", "/plans/caseload", "caseload-senco"),
        new("dan", Child("theo"), "child-restricted"),
        new("sarah", "/family/children", "family"),
        new("rachel", $"{Family("ava")}/where-we-are", "family-where"),
        new("linda", $"{Family("callum")}/where-we-are", "family-grown"),
        new("rachel", $"{Family("ava")}/plan", "family-plan"),
        new("rachel", $"{Family("ava")}/plan?show=whole&text=large", "family-plan-large"),
        new("ngozi", $"{Family("noah")}/plan", "family-said"),
        new("sarah", $"{Family("maya")}/plan/answer", "family-nothing-to-answer"),
        new("rachel", $"{Family("ava")}/plan/answer", "family-answer"),
        new("rachel", $"{Family("ava")}/plan/schools?find=castle", "family-schools"),
        new("ngozi", $"{Family("noah")}/views", "family-views"),
        new("ngozi", $"{Family("noah")}/views/add", "family-view-add"),
        new("sarah", $"{Family("maya")}/messages", "family-messages"),
        new("sarah", "/family/request", "family-request"),
        new("hannah", $"{Case("noah")}/comments", "comments"),
        new("hannah", $"{Case("noah")}/comments", "comment-answer", "a[href*='answer=']"),
        new("hannah", $"{Case("noah")}/views", "views"),
        new("hannah", $"{Case("noah")}/views/add", "view-add"),
        new("hannah", "/plans/messages", "messages"),
        new("hannah", Child("maya").Replace("/people/children", "/plans/messages", StringComparison.Ordinal) + "/thread", "message-thread"),
        new("priya", "/plans/requests/new", "request-new"),
        new("hannah", $"{Child("leila")}/rights", "child-rights"),
        new("omar", "/insight/area", "area-today"),
        new("omar", "/insight/explore?indicator=plans-in-20-weeks", "explore"),
        new("omar", "/insight/explore?indicator=plans&by=locality&draw=map", "explore-map"),
        new("omar", "/insight/explore?indicator=overall-absence&by=sen&draw=multiples&grain=month", "explore-multiples"),
        new("omar", "/insight/explore?indicator=plans&by=need&draw=bar", "explore-bars"),
        new("omar", "/insight/explore?indicator=suspensions&grain=month", "explore-limits"),
        new("omar", "/insight/explore?indicator=persistent-absence&by=school&draw=funnel", "explore-funnel"),
        new("omar", "/insight/explore?indicator=overall-absence&by=locality&draw=heat", "explore-shades"),
        new("omar", "/insight/explore?indicator=new-plans&grain=month", "explore-hidden"),
        new("omar", "/insight/explore?indicator=phase-transfers-in-time", "explore-nothing"),
        new("omar", "/insight/explore?indicator=plans&by=sex&within=locality", "explore-group"),
        new("omar", "/insight/indicators", "indicators"),
        new("omar", "/insight/indicators/persistent-absence/details", "indicator"),
        new("helen", "/people/counted?indicator=plans&grain=day&period=2026-11-01", "counted"),
        new("helen", "/plans/return", "return"),
    ];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static string Child(string key) => $"/people/children/{DemoScene.IdOf("child", 815, Array.IndexOf(Order, key))}";

    private static string Family(string key) => Child(key).Replace("/people", "/family", StringComparison.Ordinal);

    public static string Case(string key) => $"/plans/cases/{DemoScene.IdOf("case", 815, Array.IndexOf(Order, key))}";

    private static string Review(string key, string thread) => $"{Case(key)}/reviews/{DemoScene.IdOf($"review 815 {Array.IndexOf(Order, key)} {thread}")}";

    /// <summary>The request of that place in the table of the cast.</summary>
    private static Guid Advice(string key, int at) => DemoScene.IdOf("advice", 815, Array.IndexOf(Order, key), at);

    private static Guid Letter(string key, string notice) => DemoScene.IdOf($"letter {key} {notice}");

    private static Guid Account(string key) => DemoScene.IdOf($"account {key}");
}
