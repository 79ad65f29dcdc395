using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;

namespace Waymark.Plans.Advice.Recommend;

/// <summary>One recommendation: added, changed or removed while the advice is open.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk) : AuthorPage(desk)
{
    /// <summary>The row that is changed; none for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "row")]
    public RecommendationId? Row { get; set; }

    [BindProperty]
    public Answers Asked { get; set; } = new();

    protected override string What => "write recommendation";
    protected override string Saved => "Your recommendations are saved.";
    protected override string Next => $"{AdviceLinks.Write(Asking)}#rows";

    private Recommendation? Known => Row is { } id ? Open.Rows.FirstOrDefault(r => r.Id == id) : null;

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken stop) => PostedAsync(async until =>
    {
        var problems = Frozen().AddIf(Known is { Fate: not ("" or "question") }, "", Decided);
        if (!problems.None || Known is not { } gone) return problems;
        Desk.Db.Remove(gone);
        await Desk.SaveAsync(Open, Open.Advice.Version, DeedOf("remove recommendation"), until);
        return problems;
    }, stop);

    protected override Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        if (fresh && Known is { } row) Asked = Answers.Of(row);
        return Task.FromResult(Row is null || Known is not null);
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = Frozen().AddAll(Asked.Check()).AddIf(Row is not null && Known is null, "", "This recommendation was removed. Add it again if it is still meant.")
            .AddIf(Known is { Fate: not ("" or "question") }, "", Decided);
        if (!problems.None) return problems;
        var deed = DeedOf(What);
        var row = Known ?? new Recommendation { Id = new(NewId.Next(deed.Now)), Advice = Asking, Case = Open.Advice.Case, Order = Open.Rows.Count, Sort = Asked.Sort!, Text = "" };
        if (Known is null) Desk.Db.Add(row);
        else Desk.Db.Expect(row, Asked.RowVersion);
        Asked.PutInto(row);
        await Desk.SaveAsync(Open, Open.Advice.Version, deed, stop);
        return problems;
    }

    private const string Decided = "The council has decided about this recommendation already. Add another instead.";

    public sealed record Answers
    {
        public string? Sort { get; init; }
        public string? Area { get; init; }
        public string? Text { get; init; }
        public string? Paragraph { get; init; }
        public string? Times { get; init; }
        public string? Per { get; init; }
        public string? Minutes { get; init; }
        public string? Whole { get; init; }
        public string? Weeks { get; init; }
        public string? Group { get; init; }
        public string? Deliverer { get; init; }
        public string? Expertise { get; init; }
        public int RowVersion { get; init; }

        private IEnumerable<(string Name, string Typed)> Amounts =>
            from one in new[] { ("times", Times), ("per", Per), ("minutes", Minutes), ("whole", Whole), ("weeks", Weeks), ("group", Group), ("deliverer", Deliverer), ("expertise", Expertise) }
            select (one.Item1, one.Item2?.Trim() ?? "");

        public static Answers Of(Recommendation row)
        {
            var amount = PlanRow.Fields(row.Amount);
            string? At(string field) => amount.GetValueOrDefault(field);
            return new()
            {
                Sort = row.Sort, Area = row.Area, Text = row.Text, Paragraph = row.Paragraph, RowVersion = row.Version, Times = At("times"), Per = At("per"), Minutes = At("minutes"),
                Whole = At("whole"), Weeks = At("weeks"), Group = At("group"), Deliverer = At("deliverer"), Expertise = At("expertise"),
            };
        }

        public Problems Check()
        {
            var problems = new Problems()
                .AddIf(Sort is not ("need" or "outcome" or "provision"), "Asked.Sort", "Select whether it is a need, an outcome or provision")
                .AddIf(Area is { Length: > 0 } && ItemKind.Find("need")!.Field("area")!.Problem(Area) is not null, "Asked.Area", "Select one of the areas")
                .AddIf(string.IsNullOrWhiteSpace(Text), "Asked.Text", "Enter what you recommend")
                .AddIf(Text?.Length > 20_000, "Asked.Text", "The text must be 20,000 characters or fewer")
                .AddIf(Paragraph?.Length > 100, "Asked.Paragraph", "The place must be 100 characters or fewer");
            foreach (var (name, typed) in Amounts)
                if (ItemKind.Find("provision")!.Field(name)!.Problem(typed) is { } wrong) problems.Add($"Asked.{char.ToUpperInvariant(name[0])}{name[1..]}", wrong);
            return problems;
        }

        public void PutInto(Recommendation row)
        {
            (row.Sort, row.Area, row.Text, row.Paragraph) = (Sort!, Area ?? "", Text!.Trim(), Paragraph?.Trim() ?? "");
            row.Amount = JsonSerializer.Serialize(Sort == "provision" ? Amounts.Where(a => a.Typed.Length > 0).ToDictionary(a => a.Name, a => a.Typed, StringComparer.Ordinal) : []);
        }
    }
}
