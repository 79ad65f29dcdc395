using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Matching;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Matches.Decide;

/// <summary>Two records side by side, differences in words, three verdicts and no default.</summary>
[Needs(Permission.DecideMatch)]
internal sealed class IndexModel(WaymarkDb db, IAccess access, DecideMatch decide, ITrail trail) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Verdicts =
    [
        ("same", "The same child: take the record over for the known child"), ("different", "Two different children: add a new child"), ("unsure", "Not sure yet: leave it waiting"),
    ];

    [BindProperty(SupportsGet = true, Name = "match")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Verdict { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MatchQuestion Question { get; private set; } = null!;
    public IReadOnlyList<(string Field, string Incoming, string Known, string Words)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } question) return NotFound();
        await ShowAsync(question, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } question) return NotFound();
        var problems = await decide.RunAsync(question, Verdict, Reason, DeedOf("decide match"), stop);
        if (problems.None) return Done("/people/matches", "Your decision is recorded.");
        await ShowAsync(question, stop);
        return Refused(problems, Page());
    }

    private async Task<MatchQuestion?> FindAsync(CancellationToken stop)
    {
        var lead = access.Visitor!.Role == Role.DataProtectionLead;
        return await db.Set<MatchQuestion>().SingleOrDefaultAsync(q => q.Id == Id && q.Verdict == "" && (!q.LeadOnly || lead), stop);
    }

    private async Task ShowAsync(MatchQuestion question, CancellationToken stop)
    {
        Question = question;
        var r = JsonSerializer.Deserialize<IncomingView>(question.Incoming)!;
        // Only a child whom the reviewer reaches is shown; otherwise the item goes to somebody who does.
        var known = question.Candidate is { } id ? await db.Children(access.ReachFor(Permission.DecideMatch), Today).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) : null;
        var numbers = known is null ? [] : await db.Set<ChildIdentifier>().Where(i => i.Child == known.Id).AsNoTracking().ToListAsync(stop);
        string Number(IdentifierKind kind) => string.Join(", ", numbers.Where(n => n.Kind == kind).Select(n => n.Value));
        await trail.RecordAsync((known is null ? DeedOf("view waiting record") : DeedOf("view waiting record").About(known.Id.Value)) with { Subject = $"match:{question.Id}" }, stop);
        Rows =
        [
            Row("Forename", r.Forename, known?.Forename), Row("Surname", r.Surname, known?.Surname),
            Row("Date of birth", r.Born ?? "", known?.Born is { } born ? NodaTime.Text.LocalDatePattern.Iso.Format(born) : ""), Row("Sex", r.Sex, known?.Sex),
            Row("Postcode", r.Postcode, known is { AddressRestricted: true } ? "" : known?.Postcode), Row("UPN", r.Upn ?? "", Number(IdentifierKind.Upn)),
            Row("ULN", r.Uln ?? "", Number(IdentifierKind.Uln)), Row("NHS number", r.NhsNumber ?? "", Number(IdentifierKind.NhsNumber)), Row("School URN", r.Urn, known?.SchoolUrn),
        ];
    }

    private static (string, string, string, string) Row(string field, string incoming, string? known) => (field, incoming, known ?? "",
        incoming.Length == 0 || string.IsNullOrEmpty(known) ? "No information" : incoming == known ? "Same" : "Different");
}
