using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases.Plan;

/// <summary>What adding and changing a row share: the form of its kind, what it can be joined to, and what lies beside it while writing.</summary>
internal abstract class RowFormPage(PlanDesk desk, IAccess access) : PlanPage(desk, access)
{
    private static readonly Dictionary<string, string> SortOf = new(StringComparer.Ordinal) { ["need"] = "need", ["outcome"] = "outcome", ["provision"] = "provision" };

    [BindProperty]
    public RowForm Asked { get; set; } = new();

    public ItemKind Kind { get; protected set; } = null!;
    public PlanSection Of { get; protected set; } = null!;

    /// <summary>What somebody else wrote meanwhile in the same fields.</summary>
    public IReadOnlyDictionary<string, string> Disputed { get; protected set; } = new Dictionary<string, string>();

    /// <summary>Rows of one kind that this row can be joined to.</summary>
    public IReadOnlyList<(string, string)> Joinable(string kind) =>
        [.. Plan.Content.Of(kind).Select(i => (i.Id.ToString(), $"{i.Section}: {RowWords.Short(i)}"))];

    /// <summary>Recommendations that a row of this kind may rest on.</summary>
    public IReadOnlyList<Recommendation> Advised => [.. Plan.Recommendations.Where(r => SortOf.GetValueOrDefault(Kind.Name) == r.Sort)];

    public IReadOnlyList<(string, string)> Sources => [.. Advised.Select(r => (r.Id.ToString(), $"{AdviceOf(r)}: {r.Text}"))];

    /// <summary>What the child and family said, to write beside.</summary>
    public IReadOnlyList<PlanItem> Voices => [.. Plan.Content.Items.Where(i => i.Kind is "view" or "wish")];

    public string AdviceOf(Recommendation of) => Plan.Advice.FirstOrDefault(a => a.Id == of.Advice) is { } advice ? advice.Author.Length > 0 ? $"{advice.Body}, {advice.Author}" : advice.Body : "Advice";

    /// <summary>Fields group by group, in the order of the form.</summary>
    public IEnumerable<IGrouping<string, ItemField>> Groups => Kind.FieldsIn(Of.Letter).GroupBy(f => f.Group);

    /// <summary>Fields that were not sent have an entry all the same, so that each question can be shown.</summary>
    protected void AskAll()
    {
        foreach (var field in Kind.FieldsIn(Of.Letter))
            if (field.Input == "date") Asked.Days.TryAdd(field.Name, null);
            else Asked.Values.TryAdd(field.Name, "");
    }
}
