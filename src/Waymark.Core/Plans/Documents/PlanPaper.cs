using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Documents;

/// <summary>The legal document of a version: every section under its own heading, every row with what it says, in the order of the law (SEND Regulations 2014 reg 12).</summary>
public static class PlanPaper
{
    private static readonly GridColumn[] Parts = [new("Part"), new("What the plan says", 3)];

    /// <summary>The document.</summary>
    /// <param name="plan">The version.</param>
    /// <param name="letterhead">Lines of the area, its name first.</param>
    public static Paper Of(FrozenPlan plan, IReadOnlyList<string> letterhead)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = new PlanContent(plan.Items);
        var numbers = new RowNumbers(content);
        var blocks = new List<Block> { About(plan) };
        foreach (var section in PlanSection.All) blocks.AddRange(Section(section, plan, content, numbers));
        // A row of a section that the table no longer knows is still part of an old version.
        foreach (var item in content.Items.Where(i => PlanSection.Find(i.Section) is null)) blocks.AddRange(Row(item, content, numbers));
        return new Paper("Education, health and care plan", letterhead, $"{Kind(plan)}, version {plan.Number}, {ItemValues.Words(plan.MadeOn)}", blocks);
    }

    private static Grid About(FrozenPlan plan)
    {
        List<(string, string)> lines = [("Name", plan.Child.Name)];
        if (plan.Child.Born is { } born) lines.Add(("Date of birth", ItemValues.Words(born)));
        if (plan.Child.Numbers.Length > 0) lines.Add(("Numbers", plan.Child.Numbers));
        lines.Add(("This document", $"{Kind(plan)}, version {plan.Number} of this case"));
        lines.Add(("Made on", ItemValues.Words(plan.MadeOn)));
        return Lines("Whom this plan is about", lines);
    }

    private static IEnumerable<Block> Section(PlanSection section, FrozenPlan plan, PlanContent content, RowNumbers numbers)
    {
        yield return new Heading(1, $"Section {section.Letter}: {section.Title}");
        if (section.Letter == "K")
        {
            yield return plan.Advice.Count > 0 ? Advice(plan.Advice) : new Paragraph("No advice is recorded.");
            yield break;
        }
        var any = false;
        foreach (var item in content.In(section.Letter))
        {
            any = true;
            foreach (var block in Row(item, content, numbers)) yield return block;
        }
        if (!any) yield return new Paragraph(Empty(section, plan));
    }

    private static string Empty(PlanSection section, FrozenPlan plan) => section.Letter == "I" && VersionKind.Find(plan.Kind) is not { Final: true }
        ? "This section is left blank until the plan is final." : "Nothing is recorded in this section.";

    private static IEnumerable<Block> Row(PlanItem item, PlanContent content, RowNumbers numbers)
    {
        var label = ItemKind.Find(item.Kind)?.Label ?? item.Kind;
        yield return new Heading(2, $"{numbers.Of(item)} {label}");
        if (item.Lead.Length > 0) yield return new Paragraph(item.Lead);
        yield return Lines($"{numbers.Of(item)}: what the plan says beside this", ItemLines.Of(item, content, numbers));
    }

    private static Grid Advice(IReadOnlyList<FrozenAdvice> advice) => new("Advice that was obtained",
        [new("From", 2), new("Author and role", 2), new("Child last seen"), new("Signed")],
        [.. advice.Select(a => (IReadOnlyList<string>)[a.From, a.Role.Length > 0 ? $"{a.Author}, {a.Role}" : a.Author, Day(a.SeenOn, "not recorded"), Day(a.SignedOn, "not recorded")])]);

    private static string Day(NodaTime.LocalDate? day, string otherwise) => day is { } known ? ItemValues.Words(known) : otherwise;

    private static Grid Lines(string caption, IReadOnlyList<(string Label, string Words)> lines) =>
        new(caption, Parts, [.. lines.Select(l => (IReadOnlyList<string>)[l.Label, l.Words])]);

    private static string Kind(FrozenPlan plan) => VersionKind.Find(plan.Kind)?.Label ?? plan.Kind;
}
