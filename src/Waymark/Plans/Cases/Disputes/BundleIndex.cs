using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Disputes;

/// <summary>What a case holds that a bundle for mediation or a hearing is made from, by day: advice, versions of the plan, letters. Three queries, and no content is read.</summary>
internal sealed class BundleIndex(WaymarkDb db)
{
    public async Task<IReadOnlyList<Paper>> OfAsync(CaseId of, CancellationToken stop)
    {
        var advice = await db.Set<AdviceRequest>().Where(a => a.Case == of && a.SignedOn != null && a.WithdrawnAt == null)
            .Select(a => new { a.Id, On = a.SignedOn!.Value, a.Body, a.Author, a.Role }).ToListAsync(stop);
        var versions = await db.Set<PlanVersion>().Where(v => v.Case == of).Select(v => new { v.Number, v.Kind, v.MadeOn, v.MadeBy }).ToListAsync(stop);
        var letters = await db.Set<Letter>().Where(l => l.Case == of && l.SentAt != null && l.RecalledAt == null).Select(l => new { l.Id, l.Notice, l.Addressee, l.Day }).ToListAsync(stop);
        return
        [.. advice.Select(a => new Paper(a.On, "Advice", a.Body, a.Role.Length > 0 ? $"{a.Author}, {a.Role}" : a.Author, AdviceLinks.LookAt(of, a.Id)))
            .Concat(versions.Select(v => new Paper(v.MadeOn, "Plan", $"Version {v.Number}: {VersionKind.Find(v.Kind)?.Label ?? v.Kind}", v.MadeBy, PlanLinks.Version(of, v.Number))))
            .Concat(letters.Select(l => new Paper(l.Day, "Letter", Core.Plans.Letters.Notice.Find(l.Notice)?.Title ?? l.Notice, $"To {l.Addressee}", LetterLinks.Read(of, l.Id))))
            .OrderBy(p => p.On).ThenBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Title, StringComparer.Ordinal)];
    }

    /// <summary>The index as a document, numbered as the papers follow one another.</summary>
    public static Core.Common.Papers.Paper AsPaper(IReadOnlyList<Paper> papers, string child, string reference, LocalDate today, string area) => new($"Index of papers: {child}", [area], $"Case {reference}",
    [
        new Paragraph(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"What the case holds on {today:d MMMM uuuu}, by day. Page numbers are added when the bundle is made."), ""),
        new Grid("Papers of the case, by day", [new("Number", 0.5), new("Day"), new("Kind", 0.7), new("What", 2.2), new("From or to", 1.6)],
            [.. papers.Select((p, at) => (IReadOnlyList<string>)[$"{at + 1}", ClockWords.Day(p.On), p.Kind, p.Title, p.By])]),
    ]);

    /// <param name="By">Who wrote it, or whom it is to.</param>
    internal sealed record Paper(LocalDate On, string Kind, string Title, string By, string Link);
}
