using NodaTime;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Plans.Documents;

/// <summary>The notice of every proposed amendment, made from the differences of two versions: what stands, what should stand, why, and from where (SEND Regulations 2014 reg 22(2)).</summary>
/// <param name="Child">Whom it is about.</param>
/// <param name="ToYoungPerson">True where the young person is told, not the parent.</param>
/// <param name="Meeting">The review meeting that it follows from.</param>
/// <param name="Sent">The day on which it is sent.</param>
/// <param name="Reason">Why the council decided to amend.</param>
/// <param name="Amendments">In the order of the plan.</param>
public sealed record AmendmentNotice(FrozenChild Child, bool ToYoungPerson, LocalDate? Meeting, LocalDate Sent, string Reason, IReadOnlyList<Amendment> Amendments)
{
    private static readonly GridColumn[] Columns = [new("Part of the row"), new("The plan says now", 2), new("Proposed", 2)];

    /// <summary>The document.</summary>
    /// <param name="letterhead">Lines of the area, its name first.</param>
    public Paper AsPaper(IReadOnlyList<string> letterhead)
    {
        var blocks = new List<Block> { About(), new Heading(1, "What this is"), new Paragraph(What()) };
        if (Reason.Length > 0) blocks.Add(new Paragraph(Reason, "Why:"));
        blocks.Add(new Heading(1, "What you can do"));
        blocks.Add(new Bullets(Rights()));
        blocks.Add(new Heading(1, Amendments.Count == 1 ? "The amendment" : $"The {Amendments.Count} amendments"));
        foreach (var (amendment, at) in Amendments.Select((a, i) => (a, i + 1))) blocks.AddRange(One(amendment, at));
        return new Paper("Proposed amendments to the EHC plan", letterhead, $"Notice of amendments, {ItemValues.Words(Sent)}", blocks);
    }

    private Grid About()
    {
        List<IReadOnlyList<string>> rows = [["Name", Child.Name]];
        if (Child.Born is { } born) rows.Add(["Date of birth", ItemValues.Words(born)]);
        if (Meeting is { } met) rows.Add(["Review meeting", ItemValues.Words(met)]);
        rows.Add(["This notice", ItemValues.Words(Sent)]);
        rows.Add(["Answer by", ItemValues.Words(ReviewClock.AnswerBy(Sent))]);
        rows.Add(["Final plan by", ItemValues.Words(Meeting is { } day ? new ReviewClock(day).FinalBy(Sent) : new ReviewClock(Sent).FinalBy(Sent))]);
        return new Grid("Whom this notice is about", [new("Part"), new("What the notice says", 3)], rows);
    }

    private string What() => $"The council has reviewed {(ToYoungPerson ? "your" : $"{Child.Name}'s")} EHC plan and proposes to amend it. "
        + "A copy of the plan as it stands and the evidence for the amendments come with this notice. Nothing changes until the final plan is sent.";

    private IReadOnlyList<string> Rights() =>
    [
        $"Tell us what you think by {ItemValues.Words(ReviewClock.AnswerBy(Sent))}: you have at least 15 days.",
        "Ask for a meeting with the council about the amendments within that time.",
        "Ask that a particular school or other institution is named in the plan.",
        "Get free and impartial information, advice and support from the local SEND information, advice and support service.",
        "If you do not agree with the final plan, or if the council decides after all not to amend it, you can go to mediation and appeal to the Tribunal.",
    ];

    private static IEnumerable<Block> One(Amendment amendment, int number)
    {
        var of = amendment.Of;
        yield return new Heading(2, $"{number}. {Title(of)}");
        if (of.Fields.Count > 0) yield return new Grid($"Amendment {number}: what stands and what is proposed", Columns, [.. of.Fields.Select(f => Line(of, f))]);
        if (of.Before is not null && of.After is not null && of.Before.Section != of.After.Section) yield return new Paragraph($"It moves from section {of.Before.Section} to section {of.After.Section}.");
        if (of.Before is not null && of.After is not null && !of.Before.Links.ToHashSet().SetEquals(of.After.Links)) yield return new Paragraph("It is for other needs or outcomes than before; the proposed plan shows which.");
        yield return new Paragraph(amendment.Why.Length > 0 ? amendment.Why : "No reason is recorded.", "Why:");
        if (amendment.Sources.Count > 0) yield return new Paragraph(string.Join("; ", amendment.Sources), "Source:");
    }

    /// <summary>Every amendment in plain lines, as a letter says it: what stands, what should stand, and why.</summary>
    public static string InWords(IEnumerable<Amendment> amendments)
    {
        ArgumentNullException.ThrowIfNull(amendments);
        return string.Join("\n\n", amendments.Select((a, at) => $"{at + 1}. {Title(a.Of)}. {a.Of.Shown.Lead}\n\n{string.Join('\n', Lines(a))}".TrimEnd()));
    }

    private static IEnumerable<string> Lines(Amendment amendment)
    {
        var of = amendment.Of;
        foreach (var line in of.Fields.Select(f => Line(of, f))) yield return $"- {line[0]}: now “{line[1]}”, proposed “{line[2]}”";
        if (amendment.Why.Length > 0) yield return $"- Why: {amendment.Why}";
        if (amendment.Sources.Count > 0) yield return $"- Source: {string.Join("; ", amendment.Sources)}";
    }

    private static string Title(ItemChange of)
    {
        var label = ItemKind.Find(of.Shown.Kind)?.Label ?? of.Shown.Kind;
        var what = of.Before is null ? "added" : of.After is null ? "removed" : "changed";
        return $"Section {of.Shown.Section}, {label.ToLowerInvariant()}: {what}";
    }

    private static IReadOnlyList<string> Line(ItemChange of, FieldChange change)
    {
        var field = ItemKind.Find(of.Shown.Kind)?.Field(change.Name);
        return [field?.Label ?? change.Name, Words(field, change.Before), Words(field, change.After)];
    }

    private static string Words(ItemField? field, string value) => value.Length == 0 ? "Nothing" : field?.Words(value) ?? value;
}
