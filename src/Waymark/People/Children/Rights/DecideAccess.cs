using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Rights;

/// <summary>Records what one parent may see and do once the young person decides. The decision before it ends the day before; both stay.</summary>
internal sealed class DecideAccess(WaymarkDb db, ChildEditing editing)
{
    public async Task<Problems> RunAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var which = Guid.TryParse(asked.Contact, out var id) ? id : Guid.Empty;
        var (today, contact) = (by.Deed.Today, await db.Set<FamilyContact>().FirstOrDefaultAsync(c => c.Child == open.Row.Id && c.Id == which && !c.Self, stop));
        var problems = unread.AddAll(Check(open.Row, contact, asked, today));
        if (!problems.None) return problems;
        var access = ParentAccess.Find(asked.Decision)!;
        // A decision that was to begin later gives way whole: it ends before it began.
        foreach (var present in await db.Set<ParentDecision>().Where(d => d.Contact == contact!.Id && (d.To == null || d.To >= asked.From)).ToListAsync(stop))
            present.To = asked.From!.Value.PlusDays(-1);
        db.Add(new ParentDecision
        {
            Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Contact = contact!.Id, Decision = access.Code, Sees = access.Sees, Speaks = access.Speaks, From = asked.From,
            DecidedBy = asked.DecidedBy!.Trim(), Reason = asked.Reason!.Trim(), RecordedBy = by.Deed.Actor.Name, Source = ChildFact.ByHand,
        });
        await editing.SaveAsync(open, by.Version, by.Deed.As("decide what a parent may see", $"contact:{contact.Id}"), stop);
        return problems;
    }

    private static Problems Check(Child child, FamilyContact? contact, Request asked, NodaTime.LocalDate today) => new Problems()
        .AddIf(contact is null, "Asked.Contact", "Select the parent")
        .AddIf(ParentAccess.Find(asked.Decision) is null, "Asked.Decision", "Select what was decided")
        .AddIf(string.IsNullOrWhiteSpace(asked.DecidedBy), "Asked.DecidedBy", asked.Decision == "capacity" ? "Enter who found that capacity is lacking, with their role" : "Enter who said so: the young person, or who spoke with them")
        .AddAll(FactDays.Length(asked.DecidedBy, 200, "Asked.DecidedBy", "The name"))
        .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", asked.Decision == "capacity" ? "Enter for which decisions capacity is lacking, and why" : "Enter how the young person was asked")
        .AddAll(FactDays.Length(asked.Reason, 2000, "Asked.Reason", "The words"))
        .AddIf(asked.From is null, "Asked.From", "Enter the first day")
        .AddIf(child.Born is null, "Asked.From", "Record the date of birth first: without it nobody knows when rights pass")
        .AddIf(asked.From > LatestFirstDay(child, today), "Asked.From", "The first day must be today or in the past, or the day on which rights pass");

    /// <summary>A decision may be recorded before the day on which rights pass, to count from that day.</summary>
    private static NodaTime.LocalDate LatestFirstDay(Child child, NodaTime.LocalDate today) => FamilyRights.Of(child.Born).Passes is { } passes && passes > today ? passes : today;

    public sealed record Request
    {
        /// <summary>Id of the parent's entry.</summary>
        public string? Contact { get; init; }

        /// <summary>A code of <see cref="ParentAccess"/>.</summary>
        public string? Decision { get; init; }

        public string? DecidedBy { get; init; }
        public string? Reason { get; init; }
        public NodaTime.LocalDate? From { get; init; }
    }
}
