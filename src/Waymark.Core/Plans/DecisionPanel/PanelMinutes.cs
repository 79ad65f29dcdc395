using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.DecisionPanel;

/// <summary>The minutes of a panel as they were when it was closed. They have exactly one spelling as bytes, and the hash of those bytes is their seal.</summary>
/// <param name="Day">The day of the meeting.</param>
/// <param name="Area">For which part of the area.</param>
/// <param name="Chair">Who led it.</param>
/// <param name="There">Who was there, with their role.</param>
/// <param name="Apologies">Members who were not.</param>
/// <param name="Items">Case by case, in the order of the agenda.</param>
/// <param name="ClosedBy">Who closed it.</param>
public sealed record PanelMinutes(LocalDate Day, string Area, string Chair, IReadOnlyList<string> There, IReadOnlyList<string> Apologies, IReadOnlyList<MinutedItem> Items, string ClosedBy)
{
    private const string Format = "waymark-panel-1";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The one spelling of these minutes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(new Stored(Format, ItemValues.Store(Day), Area, Chair, There, Apologies, [.. Items.Select(StoredOf)], ClosedBy), Plain);

    /// <summary>Reads minutes back.</summary>
    /// <exception cref="JsonException">The bytes are not those of minutes.</exception>
    public static PanelMinutes Read(ReadOnlySpan<byte> bytes)
    {
        if (JsonSerializer.Deserialize<Stored>(bytes, Plain) is not { Format: Format } read) throw new JsonException("Not minutes.");
        return new(ItemValues.Day(read.Day) ?? throw new JsonException("Minutes have a day."), read.Area, read.Chair, read.There, read.Apologies, [.. read.Items.Select(Of)], read.ClosedBy);
    }

    /// <summary>The minutes as a document.</summary>
    /// <param name="letterhead">Lines of the area, its name first.</param>
    /// <param name="shown">Which items the reader may see; the others are only counted.</param>
    public Paper AsPaper(IReadOnlyList<string> letterhead, Func<MinutedItem, bool> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var blocks = new List<Block>
        {
            new Grid("The meeting", [new("Part"), new("What it was", 3)], [["Day", ItemValues.Words(Day)], ["For", Area], ["Chair", Chair], ["There", Joined(There)], ["Apologies", Joined(Apologies)]]),
            new Paragraph("A panel advises. The council decides, and no limit in law waits for a panel."),
        };
        var mine = Items.Where(shown).ToList();
        foreach (var (item, at) in mine.Select((i, at) => (i, at + 1))) blocks.AddRange(One(item, at));
        if (Items.Count > mine.Count) blocks.Add(new Paragraph($"{Items.Count - mine.Count} other {(Items.Count - mine.Count == 1 ? "item is" : "items are")} not within your reach."));
        return new Paper("Minutes of the decision panel", letterhead, $"Decision panel, {ItemValues.Words(Day)}", blocks);
    }

    private static IEnumerable<Block> One(MinutedItem item, int at)
    {
        var question = PanelQuestion.Find(item.Question);
        var said = item.Said;
        yield return new Heading(1, $"{at}. {item.Child}");
        yield return new Paragraph($"{question?.Label} {(item.Due is { } due ? $"Limit in law: {ItemValues.Words(due)}." : "No limit runs.")}");
        if (said.Blank)
        {
            yield return new Paragraph("The panel did not speak of this case. The council decides without it.");
            yield break;
        }
        yield return new Paragraph(question?.Decision(said.Decision)?.Label ?? said.Decision, "Advice:");
        yield return new Paragraph(said.Reasons, "Reasons:");
        yield return new Paragraph(said.Evidence, "Looked at:");
        if (said.Dissent.Length > 0) yield return new Paragraph(said.Dissent, "Thinks otherwise:");
        if (said.Actions.Count > 0) yield return new Grid($"Actions for {item.Child}", [new("What", 3), new("Who"), new("By")], [.. said.Actions.Select(a => (IReadOnlyList<string>)[a.What, a.Owner, a.By is { } by ? ItemValues.Words(by) : ""])]);
        if (item.Papers is not { } papers) yield break;
        yield return new Heading(2, $"What was known on {ItemValues.Words(papers.On)}");
        if (papers.Missing.Count > 0) yield return new Paragraph(string.Join("; ", papers.Missing), "Missing:");
        foreach (var part in papers.Parts)
        {
            yield return new Heading(3, part.Title);
            yield return new Bullets(part.Lines);
        }
    }

    private static string Joined(IReadOnlyList<string> names) => names.Count == 0 ? "Nobody" : string.Join("; ", names);

    private static StoredItem StoredOf(MinutedItem item) => new(item.Item, item.Child, item.Question, item.Due is { } due ? ItemValues.Store(due) : "", item.Said.ToJson(), item.Papers?.ToJson() ?? "", item.RecordedBy);

    private static MinutedItem Of(StoredItem item) => new(item.Item, item.Child, item.Question, ItemValues.Day(item.Due), PanelRecord.Read(item.Said), PanelPapers.Read(item.Papers), item.RecordedBy);

    private sealed record Stored(string Format, string Day, string Area, string Chair, IReadOnlyList<string> There, IReadOnlyList<string> Apologies, IReadOnlyList<StoredItem> Items, string ClosedBy);

    private sealed record StoredItem(Guid Item, string Child, string Question, string Due, string Said, string Papers, string RecordedBy);
}

/// <summary>One case in the minutes.</summary>
/// <param name="Item">The item of the agenda.</param>
/// <param name="Child">Full name.</param>
/// <param name="Question">Name of a <see cref="PanelQuestion"/>.</param>
/// <param name="Due">The limit in law on that day, or null.</param>
/// <param name="Said">What the panel said.</param>
/// <param name="Papers">What was known, or null where nothing was kept.</param>
/// <param name="RecordedBy">Who recorded it for the council.</param>
public sealed record MinutedItem(Guid Item, string Child, string Question, LocalDate? Due, PanelRecord Said, PanelPapers? Papers, string RecordedBy);
