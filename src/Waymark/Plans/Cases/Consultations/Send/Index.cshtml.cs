using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Consultations;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Consultations.Send;

/// <summary>What goes out to whom: the version, the question, the day. Confirmed once for all that are picked.</summary>
[Needs(Permission.ConsultSetting)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, SendConsultations send) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public SendConsultations.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<Consultation> ToSend { get; private set; } = [];
    public IReadOnlyList<(string Value, string Label)> Versions { get; private set; } = [];
    public LocalDate AnswerBy => ConsultationClock.AnswerBy(Asked.On ?? Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ShownAsync(stop)) return NotFound();
        Asked = new() { On = Today, Picked = [.. ToSend.Select(c => $"{c.Id}")], Plan = Versions.Count > 0 ? int.Parse(Versions[0].Value, System.Globalization.CultureInfo.InvariantCulture) : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await send.RunAsync(Case, Asked, DeedOf("send consultations"), stop) is not var (problems, sent)) return NotFound();
        if (problems.None) return Done(ConsultationLinks.OfCase(Case), $"{(sent == 1 ? "One consultation is" : $"{sent} consultations are")} recorded as sent. The answer is due on {ClockWords.Day(AnswerBy)}.");
        return await ShownAsync(stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.ConsultSetting, "view form to send consultations", stop) is not var (_, child)) return false;
        Child = child;
        ToSend = [.. (await db.Set<Consultation>().Where(c => c.Case == Case && c.Sent == null && c.Closed == null && c.Withdrawn == null).AsNoTracking().ToListAsync(stop)).OrderBy(c => c.AddedAt).ThenBy(c => c.Id)];
        Versions = [.. (await Consultations.IndexModel.Versions(db, Case).OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Kind, v.MadeOn }).ToListAsync(stop))
            .Select(v => ($"{v.Number}", $"Version {v.Number}: {VersionKind.Find(v.Kind)?.Label ?? v.Kind}, {ClockWords.Day(v.MadeOn)}"))];
        return true;
    }
}
