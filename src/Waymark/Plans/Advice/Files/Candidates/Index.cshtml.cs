using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Advice;
using Waymark.Plans.Door;

namespace Waymark.Plans.Advice.Files.Candidates;

/// <summary>Page by page: the text of a report, and beside it the sentences that may be recommendations. A person picks; nothing is taken by itself.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk) : AuthorPage(desk)
{
    private IReadOnlyList<CandidateSentence> all = [];

    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid Of { get; set; }

    /// <summary>Page of the report that is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    /// <summary>Places in the list of candidates that were ticked.</summary>
    [BindProperty]
    public int[] Picked { get; set; } = [];

    /// <summary>The sort of each candidate on the page, by its place, as the person leaves it.</summary>
    [BindProperty(Name = nameof(Sorts))]
    public Dictionary<string, string> Sorts { get; set; } = [];

    public string Name { get; private set; } = "";
    public IReadOnlyList<ReportPage> Pages { get; private set; } = [];
    public ReportPage? Shown => Pages.ElementAtOrDefault(Sheet - 1);
    public IEnumerable<(int At, CandidateSentence Sentence, bool Taken)> Here => all.Select((c, at) => (at, c, Open.Rows.Any(r => r.Text == c.Text))).Where(c => c.c.Page == Shown?.Number);
    protected override string What => "pick recommendations from report";
    protected override string Saved => Picked.Length == 1 ? "One recommendation is taken over." : $"{Picked.Length} recommendations are taken over.";
    protected override string Next => Sheet < Pages.Count ? $"{AdviceLinks.Candidates(Asking, Of)}?sheet={Sheet + 1}" : $"{AdviceLinks.Write(Asking)}#rows";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        var found = await Desk.Db.Set<AdviceFile>().Where(f => f.Id == Of && f.Advice == Asking).Select(f => new { f.Name, f.Pages }).FirstOrDefaultAsync(stop);
        if (found is null) return false;
        (Name, Pages) = (found.Name, JsonSerializer.Deserialize<List<ReportPage>>(found.Pages) ?? []);
        all = SentencesOfReport.Of(Pages);
        Sheet = Math.Clamp(Sheet, 1, Math.Max(1, Pages.Count));
        return true;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = Frozen();
        if (!problems.None || !await LoadAsync(false, stop)) return problems;
        var deed = DeedOf(What);
        var order = Open.Rows.Count;
        foreach (var at in Picked.Distinct().Where(at => at >= 0 && at < all.Count && Open.Rows.All(r => r.Text != all[at].Text)))
        {
            var sort = Sorts.GetValueOrDefault($"{at}") ?? "";
            if (sort is not ("need" or "outcome" or "provision")) sort = all[at].Sort;
            Desk.Db.Add(new Recommendation
            {
                Id = new(NewId.Next(deed.Now)), Advice = Asking, Case = Open.Advice.Case, Order = order++, Sort = sort, Text = all[at].Text, Paragraph = all[at].Paragraph,
                Amount = JsonSerializer.Serialize(sort == "provision" ? AmountsOfSentence.Of(all[at].Text) : new Dictionary<string, string>()),
            });
        }
        if (order > Open.Rows.Count) await Desk.SaveAsync(Open, Open.Advice.Version, deed, stop);
        return problems;
    }
}
