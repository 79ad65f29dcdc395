using System.Text.RegularExpressions;

namespace Waymark.Browser;

/// <summary>No page may be made and then never looked at.</summary>
public sealed partial class LookedAtPages
{
    /// <summary>Pages to which only a journey leads, with the journey, and addresses that show no page.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["/access/account/passkeys"] = nameof(PasskeyJourney),
        ["/access/account/passkeys/remove"] = nameof(PasskeyJourney),
        ["/access/sign-in/passkey"] = nameof(PasskeyJourney),
        ["/access/invitation"] = nameof(PagesBehindAStep),
        ["/exchange/imports/{import:guid}/details"] = nameof(PagesBehindAStep),
        ["/people/matches/{match:guid}/decide"] = nameof(PagesBehindAStep),
        ["/people/restricted/{request:guid}/decide"] = nameof(PagesBehindAStep),
        ["/people/restricted/{record}/lift"] = nameof(PagesBehindAStep),
        ["/plans/cases/{case}/exceptions/{exception}/take-back"] = nameof(PagesBehindAStep),
        ["/plans/cases/{case}/events/{event}/correct-event"] = "EveryPage, by a link",
        ["/plans/cases/{case}/plan/rows/{row}/change"] = "EveryPage, by a link",
        ["/plans/cases/{case}/plan/rows/{row}/remove"] = "EveryPage, by a link",
        ["/plans/cases/{case}/plan/rows/{row}/history"] = "EveryPage, by a link",
        ["/plans/advice/{request}/object"] = "EveryPage, by a link",
        ["/plans/cases/{case}/recommendations/{recommendation}/decide"] = "EveryPage, by a link",
        ["/plans/advice/{request}/files/{file}/candidates"] = "only after a report was sent; ReportTests reads it over HTTP",
        ["/plans/advice/{request}/files/{file}/download"] = "a file",
        ["/access/sign-in/code"] = "only where an organisation's own sign-in is set up; ProviderTests reads it over HTTP",
        ["/plans/cases/{case}/versions/{number:int}/read"] = "VersionTests reads it over HTTP; no case of the demonstration has a version yet",
        ["/plans/cases/{case}/versions/compare"] = "VersionTests reads it over HTTP; no case of the demonstration has a version yet",
        ["/plans/cases/{case}/versions/{number:int}/download"] = "a file",
        ["/plans/cases/{case}/disputes/download"] = "a file",
        ["/plans/disputes/download"] = "a file",
        ["/plans/return/differences/download"] = "a file",
        ["/plans/school/download"] = "a file",
        ["/plans/cases/{case}/letters/{letter:guid}/download"] = "a file",
        ["/plans/letters/own/{letter:guid}/download"] = "a file",
        ["/plans/letters/copies/{copy:guid}/read"] = nameof(Journey.FromRequestToReview),
        ["/plans/letters/copies/{copy:guid}/download"] = "a file",
        ["/plans/rewrites/download"] = "a file",
        ["/plans/caseload/download"] = "a file",
        ["/inclusion/exclusions/download"] = "a file",
        ["/inclusion/exclusions/{exclusion}/correct-step/{step}"] = "ExclusionPagesTests reads it over HTTP",
        ["/inclusion/alliance/{meeting}/download"] = "a file",
        ["/inclusion/alliance/actions/{agreed}/close"] = "EveryPage, by a link",
        ["/insight/watch/file"] = "a file",
        ["/inclusion/worklist/download"] = "a file",
        ["/inclusion/worklist/look-back/download"] = "a file",
        ["/inclusion/patterns/{pattern}/children/download"] = "a file",
        ["/inclusion/census/download"] = "a file",
        ["/inclusion/census/children/download"] = "a file",
        ["/inclusion/census/{child}/settle"] = "EveryPage, by a link",
        ["/inclusion/part-time/download"] = "a file",
        ["/inclusion/part-time/registers/download"] = "a file",
        ["/inclusion/placements/download"] = "a file",
        ["/inclusion/providers/download"] = "a file",
        ["/inclusion/units/download"] = "a file",
        ["/inclusion/placements/{placement}/take-back/{step}"] = "EveryPage, by a link",
        ["/inclusion/out-of-school/download"] = "a file",
        ["/inclusion/out-of-school/{time}/record"] = "EveryPage, by a link",
        ["/inclusion/out-of-school/{time}/check"] = "OutOfSchoolPagesTests reads it over HTTP",
        ["/inclusion/out-of-school/{time}/end-place"] = "OutOfSchoolPagesTests reads it over HTTP",
        ["/inclusion/out-of-school/{time}/take-back"] = "OutOfSchoolPagesTests reads it over HTTP",
        ["/plans/consultations/download"] = "a file",
        ["/plans/decision-panel/{meeting}/download"] = "a file",
        ["/plans/consultations/{consultation}/plan-sent"] = "a file",
        ["/plans/reviews/download"] = "a file",
        ["/plans/transfers/download"] = "a file",
        ["/plans/cases/{case}/reviews/{review}/download"] = "a file",
        ["/plans/cases/{case}/reviews/{review}/step"] = "ReviewJourneyTests reads it over HTTP",
        ["/insight/explore/file"] = "a file",
        ["/exchange/imports/{import:guid}/findings"] = "a file",
    };

    [Fact]
    public void Every_page_of_the_site_is_looked_at_in_a_real_browser()
    {
        var seen = SitePages.All.Select(page => page.Path.Split('?')[0]).ToHashSet(StringComparer.Ordinal);
        var unseen = Routes().Where(route => !Elsewhere.ContainsKey(route)).Where(route => !seen.Any(path => Matches(route, path))).ToList();
        Assert.Empty(unseen);
        Assert.Empty(Elsewhere.Keys.Except(Routes()));
    }

    private static List<string> Routes()
    {
        var pages = Path.Combine(PageChecks.Root(), "src", "Waymark");
        var found = Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Route().Match(File.ReadAllText(file))).Where(match => match.Success).Select(match => match.Groups["route"].Value).ToList();
        Assert.True(found.Count > 40, "The pages of the site were not found.");
        return found;
    }

    private static bool Matches(string route, string path) =>
        Regex.IsMatch(path, "^" + Parameter().Replace(route, "[^/]+") + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("^@page \"(?<route>[^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Route();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
