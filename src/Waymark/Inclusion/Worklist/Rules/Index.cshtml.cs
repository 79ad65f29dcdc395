using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Worklist;
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

    public string InTime(WorklistRule rule) => Accounts.TryGetValue(rule.Id, out var account) && account.Due > 0 ? $"{new Share(account.InTime, account.Due)}" : "–";

    public static string SaidOf(RuleChangeRow change) => change.Number == RuleChange.Switch ? change.Amount == 0 ? "Switched off" : "Switched on"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{WorklistRule.Find(change.Rule)?.Numbers.FirstOrDefault(n => n.Name == change.Number)?.Label ?? change.Number}: {change.Amount:0.##}");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Changes = await board.ChangesAsync(stop);
        Settings = RuleSettings.On(Today, Changes.Select(c => c.AsChange));
        Accounts = await board.AccountsAsync(Today, stop);
    }
}
