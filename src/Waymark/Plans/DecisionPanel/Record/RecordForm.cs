using NodaTime;
using Waymark.Core.Plans.DecisionPanel;

namespace Waymark.Plans.DecisionPanel.Record;

/// <summary>What the panel says, as it is typed.</summary>
internal sealed record RecordForm
{
    private const int Spare = 2;
    private const int MostActions = 12;

    /// <summary>Version of the item that the form was made from.</summary>
    public int Version { get; init; }

    public string? Decision { get; init; }
    public string? Reasons { get; init; }
    public string? Evidence { get; init; }
    public string? Dissent { get; init; }
    public List<Action> Actions { get; init; } = [];

    /// <summary>The form of a record, with room for more actions.</summary>
    public static RecordForm Of(PanelRecord said, int version) => new()
    {
        Version = version, Decision = said.Decision, Reasons = said.Reasons, Evidence = said.Evidence, Dissent = said.Dissent,
        Actions = [.. said.Actions.Select(a => new Action { What = a.What, Owner = a.Owner, By = a.By }), .. Enumerable.Range(0, Spare).Select(_ => new Action())],
    };

    public PanelRecord Said() => new()
    {
        Decision = Decision ?? "", Reasons = Trimmed(Reasons), Evidence = Trimmed(Evidence), Dissent = Trimmed(Dissent),
        Actions = [.. Actions.Take(MostActions).Select(a => new PanelAction(Trimmed(a.What), Trimmed(a.Owner), a.By)).Where(a => a.What.Length > 0 || a.Owner.Length > 0)],
    };

    private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    public sealed record Action
    {
        public string? What { get; init; }
        public string? Owner { get; init; }
        public LocalDate? By { get; init; }
    }
}
