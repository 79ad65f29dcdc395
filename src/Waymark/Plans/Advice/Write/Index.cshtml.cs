using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Advice.Write;

/// <summary>The page on which an advice is written: saved in part as often as one likes, signed on another page.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk) : AuthorPage(desk)
{
    [BindProperty]
    public Answers Asked { get; set; } = new();

    public IReadOnlyList<(Guid Id, string Name)> Files { get; private set; } = [];
    public LocalDate? Due { get; private set; }
    public LocalDate Day => Today;
    protected override string What => "write advice";
    protected override string Saved => "Your advice is saved. It is not sent until you sign it.";

    public Task<IActionResult> OnPostMoveAsync(RecommendationId row, int by, CancellationToken stop) => PostedAsync(async until =>
    {
        var problems = Frozen();
        var rows = Open.Rows.ToList();
        var at = rows.FindIndex(r => r.Id == row);
        if (!problems.None || at < 0 || at + by < 0 || at + by >= rows.Count || by is not (1 or -1)) return problems;
        (rows[at], rows[at + by]) = (rows[at + by], rows[at]);
        for (var i = 0; i < rows.Count; i++) rows[i].Order = i;
        await Desk.SaveAsync(Open, Open.Advice.Version, DeedOf("reorder recommendations"), until);
        return problems;
    }, stop);

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        var advice = Open.Advice;
        if (fresh) Asked = new() { Author = advice.Author, Role = advice.Role, SeenOn = advice.SeenOn, Basis = advice.Basis, Views = advice.Views, Summary = advice.Summary, NotKnown = advice.NotKnown };
        Files = (await Desk.Db.Set<AdviceFile>().Where(f => f.Advice == Asking).OrderBy(f => f.AddedAt).Select(f => new { f.Id, f.Name }).ToListAsync(stop)).ConvertAll(f => (f.Id, f.Name));
        Due = await Desk.Db.Set<CaseClock>().Where(c => c.Case == advice.Case && c.Rule == "CL-02" && c.Of == advice.Body && c.Stopped == null).OrderBy(c => c.Due).Select(c => (LocalDate?)c.Due).FirstOrDefaultAsync(stop);
        return true;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = Frozen().AddAll(Asked.Check(Today));
        if (!problems.None) return problems;
        var advice = Open.Advice;
        (advice.Author, advice.Role, advice.SeenOn, advice.Basis) = (Text(Asked.Author), Text(Asked.Role), Asked.SeenOn, Asked.Basis ?? "");
        (advice.Views, advice.Summary, advice.NotKnown) = (Text(Asked.Views), Text(Asked.Summary), Text(Asked.NotKnown));
        await Desk.SaveAsync(Open, Version, DeedOf(What), stop);
        return problems;
    }

    private static string Text(string? typed) => typed?.Trim() ?? "";

    public sealed record Answers
    {
        public string? Author { get; init; }
        public string? Role { get; init; }
        public LocalDate? SeenOn { get; init; }
        public string? Basis { get; init; }
        public string? Views { get; init; }
        public string? Summary { get; init; }
        public string? NotKnown { get; init; }

        public Problems Check(LocalDate today)
        {
            var problems = new Problems()
                .AddIf(Author?.Length > 200, "Asked.Author", "The name must be 200 characters or fewer")
                .AddIf(Role?.Length > 200, "Asked.Role", "The profession must be 200 characters or fewer")
                .AddIf(SeenOn > today, "Asked.SeenOn", "The day must be today or in the past")
                .AddIf(Basis is not (null or "" or "seen" or "records"), "Asked.Basis", "Select what your advice rests on");
            foreach (var (field, text) in new[] { ("Views", Views), ("Summary", Summary), ("NotKnown", NotKnown) })
                problems.AddIf(text?.Length > 20_000, $"Asked.{field}", "The text must be 20,000 characters or fewer");
            return problems;
        }
    }
}
