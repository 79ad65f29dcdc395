using NodaTime;
using Waymark.Core.Inclusion.Alliance;

namespace Waymark.Inclusion.Alliance.Record;

/// <summary>What is agreed about a child, as it is typed.</summary>
internal sealed record RecordForm
{
    private const int Spare = 2;
    private const int MostActions = 12;

    /// <summary>Version of the item that the form was made from.</summary>
    public int Version { get; init; }

    public string? Decided { get; init; }
    public LocalDate? ReviewOn { get; init; }
    public List<Row> Actions { get; init; } = [];

    /// <summary>The form of a record, with room for more actions.</summary>
    public static RecordForm Of(AllianceRecord said, int version) => new()
    {
        Version = version, Decided = said.Decided, ReviewOn = said.ReviewOn,
        Actions = [.. said.Actions.Select(a => new Row { Kind = a.Kind, What = a.What, Agency = a.Agency, Person = a.Person, Due = a.Due }), .. Enumerable.Range(0, Spare).Select(_ => new Row())],
    };

    public AllianceRecord Said() => new(Trimmed(Decided), ReviewOn,
        [.. Actions.Take(MostActions).Select(a => new AgreedAction(a.Kind ?? "", Trimmed(a.What), a.Agency ?? "", Trimmed(a.Person), a.Due)).Where(a => !a.Blank)]);

    private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    public sealed record Row
    {
        public string? Kind { get; init; }
        public string? What { get; init; }
        public string? Agency { get; init; }
        public string? Person { get; init; }
        public LocalDate? Due { get; init; }
    }
}
