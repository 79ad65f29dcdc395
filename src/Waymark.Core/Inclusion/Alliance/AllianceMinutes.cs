using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Common.Papers;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>The minutes of a meeting as they were when it was finished, with one spelling as bytes and a seal. A later correction is a note beside them.</summary>
/// <param name="Day">The day of the meeting.</param>
/// <param name="Place">Where, or the link; may be empty.</param>
/// <param name="Chair">Who led it.</param>
/// <param name="There">Who was there, with their agency.</param>
/// <param name="Apologies">Who was not.</param>
/// <param name="Items">Child by child, in the order of the agenda.</param>
/// <param name="FinishedBy">Who finished it.</param>
public sealed record AllianceMinutes(LocalDate Day, string Place, string Chair, IReadOnlyList<string> There, IReadOnlyList<string> Apologies, IReadOnlyList<MinutedChild> Items, string FinishedBy)
{
    /// <summary>The one spelling of these minutes.</summary>
    public byte[] ToBytes() => Frozen.ToBytes(this);

    /// <summary>Reads minutes back.</summary>
    /// <exception cref="System.Text.Json.JsonException">The bytes are not those of minutes.</exception>
    public static AllianceMinutes Read(ReadOnlySpan<byte> bytes) => Frozen.Read<AllianceMinutes>(bytes);

    /// <summary>The minutes as a document.</summary>
    /// <param name="letterhead">Lines of the area, its name first.</param>
    /// <param name="shown">Which items the reader may see; the others are only counted.</param>
    /// <param name="notes">Corrections that came later, of what the reader may see.</param>
    public Paper AsPaper(IReadOnlyList<string> letterhead, Func<MinutedChild, bool> shown, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(notes);
        var blocks = new List<Block> { new Grid("The meeting", [new("Part"), new("What it was", 3)], [["Day", Words(Day)], ["Where", Place.Length > 0 ? Place : "Not said"], ["Chair", Chair], ["There", Joined(There)], ["Apologies", Joined(Apologies)]]) };
        var mine = Items.Where(shown).ToList();
        foreach (var (item, at) in mine.Select((i, at) => (i, at + 1))) blocks.AddRange(One(item, at));
        if (Items.Count > mine.Count) blocks.Add(new Paragraph($"{Items.Count - mine.Count} more {(Items.Count - mine.Count == 1 ? "child is" : "children are")} not within your reach."));
        if (notes.Count > 0) blocks.AddRange([new Heading(1, "Notes since"), new Bullets(notes)]);
        return new Paper("Minutes of the attendance alliance", letterhead, $"Attendance alliance, {Words(Day)}", blocks);
    }

    /// <summary>A day as it is read.</summary>
    public static string Words(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<Block> One(MinutedChild item, int at)
    {
        yield return new Heading(1, $"{at}. {item.Child}");
        yield return new Paragraph(item.Because, "On the agenda:");
        if (item.Said.Blank) yield return new Paragraph("The meeting did not speak of this child.");
        else
        {
            yield return new Paragraph(item.Said.Decided, "Decided:");
            if (item.Said.Actions.Count > 0)
                yield return new Grid($"Actions for {item.Child}", [new("What", 3), new("Who", 2), new("By")], [.. item.Said.Actions.Select(a => (IReadOnlyList<string>)[$"{ActionKind.LabelOf(a.Kind)}: {a.What}", $"{a.Person}, {Agency.LabelOf(a.Agency)}", a.Due is { } due ? Words(due) : ""])]);
            if (item.Said.ReviewOn is { } review) yield return new Paragraph(Words(review), "Looked at again:");
        }
        yield return new Heading(2, $"What was known on {Words(item.Known.On)}");
        yield return new Bullets([.. Lines(item.Known)]);
    }

    /// <summary>A snapshot as lines, in the order of the page.</summary>
    public static IEnumerable<string> Lines(ChildSnapshot known)
    {
        ArgumentNullException.ThrowIfNull(known);
        yield return string.Join(", ", new[] { known.School, known.Year, known.Sen }.Where(t => t.Length > 0));
        foreach (var reason in known.Reasons) yield return $"{reason.Rule}, {reason.Name}: {reason.Sentence}{(reason.Since is { } since ? $" Since {Words(since)}." : "")}";
        foreach (var absence in known.Absence) yield return $"Absence, {absence.What}: {absence.Words}.";
        if (known.Absence.Count == 0) yield return "No register is here.";
        foreach (var one in known.Suspensions) yield return $"{(one.Permanent ? "Permanently excluded" : "Suspended")} from {Words(one.From)}{(one.Sessions is { } sessions ? $", {Days(sessions / 2m)}" : "")}.";
        foreach (var action in known.Actions) yield return $"To be done by {Words(action.Due)}: {action.What} ({action.Owner}).";
    }

    private static string Days(decimal days) => days == 1 ? "1 day" : $"{days.ToString("0.#", CultureInfo.InvariantCulture)} days";

    private static string Joined(IReadOnlyList<string> names) => names.Count == 0 ? "Nobody" : string.Join("; ", names);
}

/// <summary>One child in the minutes.</summary>
/// <param name="Item">The item of the agenda.</param>
/// <param name="Child">Full name.</param>
/// <param name="Because">Why the child was on the agenda.</param>
/// <param name="Said">What was agreed.</param>
/// <param name="Known">What was known.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
public sealed record MinutedChild(Guid Item, string Child, string Because, AllianceRecord Said, ChildSnapshot Known, string RecordedBy);
