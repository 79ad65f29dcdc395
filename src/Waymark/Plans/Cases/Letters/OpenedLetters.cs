using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;

namespace Waymark.Plans.Cases.Letters;

/// <summary>A case with all that its letters are filled from.</summary>
internal sealed record OpenedLetters(CaseRecord Record, ChildCard Child, LetterHome Home, AreaTexts Texts, IReadOnlyList<AdviceRequest> Advice, IReadOnlyList<VersionMark> Versions, IReadOnlyList<Letter> All)
{
    public EhcCase Case => Record.Case;
    public LocalDate? Born => Child.Born ?? Record.Born;

    /// <summary>Letters that were not called back, the latest first.</summary>
    public IEnumerable<Letter> Standing => All.Where(l => l.RecalledAt is null);

    public LetterReader? ReaderOf(Guid? id) => Home.Readers.FirstOrDefault(r => r.Id == id);

    /// <summary>To whom a notice may go that day: the young person over compulsory school age and whoever represents them, or the parents.</summary>
    public IReadOnlyList<LetterReader> ReadersOn(LocalDate day)
    {
        var toThem = FamilyRights.Of(Born).YoungPersonDecides(day);
        return [.. Home.Readers.Where(r => !r.Barred && r.Rights && (toThem || !r.YoungPerson)).OrderByDescending(r => r.YoungPerson)];
    }

    public IReadOnlyList<Notice> CalledFor(LocalDate today)
    {
        var gone = Standing.Select(l => (l.Notice, l.PlanVersion)).ToHashSet();
        var without = Versions.GroupBy(v => v.Kind).Select(kind => kind.MaxBy(v => v.Number)!)
            .Where(v => !gone.Any(g => g.PlanVersion == v.Number && Notice.Find(g.Notice) is { ToFamily: true })).Select(v => v.Kind).ToHashSet(StringComparer.Ordinal);
        return LetterCalls.Of(CaseStages.Of(Record.Facts), Record.Clocks(today), without, Standing.Select(l => l.Notice).ToHashSet(StringComparer.Ordinal), new LetterEvents(Record.Facts).Untold);
    }

    /// <summary>Everything known for a notice, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Values(Notice notice, LetterReader? reader, LocalDate day, bool byPost, FrozenPlan? plan)
    {
        var (whom, whose) = LetterAddressee.Words(Child.FullName, reader is { YoungPerson: true });
        var values = new Dictionary<string, string>(LetterDays.Of(notice, Record.Facts, day, LetterDays.Served(day, byPost)), StringComparer.Ordinal)
        {
            ["child"] = Child.FullName, ["whom"] = whom, ["whose"] = whose, ["addressee"] = reader?.Name ?? "", ["officer"] = Case.OfficerName,
            ["advice-bodies"] = Bodies(), ["advice-obtained"] = Obtained(), ["version"] = plan is null ? "" : VersionWords(plan),
            ["setting"] = plan is null ? "" : string.Join("; ", plan.Items.Where(i => i.Kind == "setting").Select(i => i["name"]).Where(n => n.Length > 0)),
        };
        foreach (var field in LetterField.All.Where(f => f.From == FieldOrigin.Area)) values[field.Name] = Texts.DetailOf(field.Name);
        return values;
    }

    private static string VersionWords(FrozenPlan plan) => $"{VersionKind.Find(plan.Kind)?.Label ?? plan.Kind}, version {plan.Number} of {ItemValues.Words(plan.MadeOn)}.";

    /// <summary>Whoever was asked for advice, or else whoever the law says must be.</summary>
    private string Bodies()
    {
        var asked = Advice.Where(a => a.WithdrawnAt is null).Select(a => a.Body).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Sentence(asked.Count > 0 ? asked : AdviceKind.Demanded(Child.YearGroup, AdviceKind.IsSensory(Child.PrimaryNeed)).Select(k => k.Label));
    }

    private string Obtained() => Sentence(Advice.Where(a => a is { WithdrawnAt: null, SignedOn: not null }).Select(a => $"{a.Body} ({ItemValues.Words(a.SignedOn!.Value)})"));

    private static string Sentence(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } all ? $"{all}." : "";
}

/// <summary>A version of the plan without its content.</summary>
internal sealed record VersionMark(int Number, string Kind, LocalDate MadeOn);
