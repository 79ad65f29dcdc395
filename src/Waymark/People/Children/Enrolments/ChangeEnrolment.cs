using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Enrolments;

/// <summary>Puts a child on roll of a school or setting, or ends that. A new main place ends the present one the day before; access of the schools follows.</summary>
internal sealed class ChangeEnrolment(WaymarkDb db, ChildEditing editing, IChildren children)
{
    private const string Subsidiary = "S";

    public async Task<Problems> AddAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var present = (await editing.FactsAsync<Enrolment>(open.Row.Id, stop)).Where(e => e.To is null || e.To >= by.Deed.Today).ToList();
        var giving = asked.Status == Subsidiary ? [] : present.Where(e => e.To is null && e.Status != Subsidiary).ToList();
        var known = (await children.SchoolsAsync(stop)).Any(s => s.Urn == asked.Urn);
        var year = int.TryParse(asked.Year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var group) ? group : (int?)null;
        var problems = unread
            .AddIf(!known, "Asked.Urn", "Select the school or setting")
            .AddIf(present.Exists(e => e.Urn == asked.Urn && e.To is null), "Asked.Urn", "The child is on roll there already")
            .AddIf(CodeSet.Of("enrolment-status").Find(asked.Status) is null, "Asked.Status", "Select the kind of registration")
            .AddIf(!string.IsNullOrEmpty(asked.Year) && year is not (>= -1 and <= 20), "Asked.Year", "Select the year group")
            .AddAll(FactDays.First(asked.From, open.Row, by.Deed.Today))
            .AddIf(giving.Exists(e => e.From > asked.From), "Asked.From", "The first day must be on or after the first day at the present school");
        if (!problems.None) return problems;
        foreach (var earlier in giving) earlier.To = asked.From!.Value.PlusDays(-1);
        var added = new Enrolment { Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Urn = asked.Urn!, Status = asked.Status!, From = asked.From, YearGroup = year, Source = ChildFact.ByHand };
        db.Add(added);
        if (asked.Status != Subsidiary) open.Row.SchoolUrn = added.Urn;
        open.Row.YearGroup = year ?? open.Row.YearGroup;
        await editing.SaveAsync(open, by.Version, by.Deed.As("add enrolment", $"enrolment:{added.Id}"), stop);
        return problems;
    }

    public async Task<Problems> EndAsync(OpenChild open, Enrolment known, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddIf(asked.To is null, "Asked.To", "Enter the last day").AddAll(FactDays.Last(asked.To, known.From, by.Deed.Today));
        if (!problems.None) return problems;
        known.To = asked.To;
        var left = (await editing.FactsAsync<Enrolment>(open.Row.Id, stop)).Where(e => e.To is null).OrderBy(e => e.Status == Subsidiary);
        if (open.Row.SchoolUrn == known.Urn) open.Row.SchoolUrn = left.FirstOrDefault()?.Urn ?? "";
        await editing.SaveAsync(open, by.Version, by.Deed.As("end enrolment", $"enrolment:{known.Id}"), stop);
        return problems;
    }

    public sealed record Request
    {
        public string? Urn { get; init; }

        /// <summary>Code set enrolment-status.</summary>
        public string? Status { get; init; }

        /// <summary>Nominal year group: nursery -1, reception 0; empty where not known.</summary>
        public string? Year { get; init; }

        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }
    }
}
