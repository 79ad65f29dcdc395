using System.Globalization;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Worklist.LookBack;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Rules;

/// <summary>Every rule with its numbers, what it found and what became of it, and which cannot be told yet.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(RuleBoard board, IAccess access) : RoomPage
{
    public RuleSettings Settings { get; private set; } = null!;
    public IReadOnlyDictionary<string, RuleBoard.Account> Accounts { get; private set; } = new Dictionary<string, RuleBoard.Account>();
    public IReadOnlyList<RuleChangeRow> Changes { get; private set; } = [];
    public bool MaySet => access.May(Permission.SetWorklistRules);
    public LocalDate Day => Today;

    /// <summary>What became of what a rule found: each number as shown, and where the children behind it stand; nowhere for none.</summary>
    public static IEnumerable<(string Label, string Number, string Link)> NumbersOf(WorklistRule rule, RuleBoard.Account? account)
    {
        (string, string, string) Number(string label, int count, string link) => (label, count.ToString("N0", CultureInfo.InvariantCulture), count > 0 ? link : "");
        yield return Number("Found", account?.Fired ?? 0, LookBackFilter.OfRule(rule.Id, ""));
        yield return Number("Open", account?.Open ?? 0, WorklistFilter.Of(WorklistLinks.All, new() { Rule = rule.Id }));
        yield return Number("Closed", account?.Closed ?? 0, LookBackFilter.OfRule(rule.Id, "closed"));
        yield return Number("False alarms", account?.FalseAlarms ?? 0, LookBackFilter.OfRule(rule.Id, "false-alarm"));
        yield return account is { Due: > 0 } ? ("Acted on in time", $"{new Share(account.InTime, account.Due)}", LookBackFilter.OfRule(rule.Id, "in-time")) : ("Acted on in time", "–", "");
    }

    public static string SaidOf(RuleChangeRow change) => change.Number == RuleChange.Switch ? change.Amount == 0 ? "Switched off" : "Switched on"
        : string.Create(CultureInfo.InvariantCulture, $"{WorklistRule.Find(change.Rule)?.Numbers.FirstOrDefault(n => n.Name == change.Number)?.Label ?? change.Number}: {change.Amount:0.##}");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Changes = await board.ChangesAsync(stop);
        Settings = RuleSettings.On(Today, Changes.Select(c => c.AsChange));
        Accounts = await board.AccountsAsync(Today, stop);
    }
}
