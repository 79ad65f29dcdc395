using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Professionals;

/// <summary>Adds a professional to those who work with the child, or ends their part. Access to the record follows from it.</summary>
internal sealed class ChangeProfessional(WaymarkDb db, ChildEditing editing, IColleagues colleagues)
{
    /// <summary>Roles that work with a child; what others may see does not follow from being involved.</summary>
    public static readonly IReadOnlyList<Role> Roles =
    [
        Role.CaseOfficer, Role.EducationalPsychologist, Role.DesignatedHealthOfficer, Role.Therapist, Role.SocialWorker, Role.Senco, Role.AlternativeProvider, Role.AllianceMember,
    ];

    public async Task<Problems> AddAsync(OpenChild open, Role role, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var person = string.IsNullOrEmpty(asked.Account) ? null : (await colleagues.InRoleAsync(role, stop)).FirstOrDefault(c => $"{c.Account}" == asked.Account);
        var present = (await editing.FactsAsync<Involvement>(open.Row.Id, stop)).Where(i => i.Role == role && (i.To is null || i.To >= by.Deed.Today)).ToList();
        var problems = unread
            .AddIf(!Roles.Contains(role), "", "Select the role of the professional")
            .AddIf(person is null && !string.IsNullOrEmpty(asked.Account), "Asked.Account", "Select a person of the list")
            .AddIf(person is null && string.IsNullOrWhiteSpace(asked.Name), "Asked.Name", "Enter the name, or select a person of the list")
            .AddIf(person is not null && present.Exists(i => i.Account == person.Account), "Asked.Account", $"{person?.Name} is involved already in this role")
            .AddAll(FactDays.Length(asked.Name, 200, "Asked.Name", "The name"))
            .AddAll(FactDays.Length(asked.Organisation, 200, "Asked.Organisation", "The organisation"))
            .AddAll(FactDays.Length(asked.Team, 100, "Asked.Team", "The team"))
            .AddAll(FactDays.First(asked.From, open.Row, by.Deed.Today));
        if (!problems.None) return problems;
        if (asked.Lead)
            foreach (var other in present) other.Lead = false;
        var added = new Involvement
        {
            Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Account = person?.Account, Name = person?.Name ?? asked.Name!.Trim(), Role = role,
            Organisation = asked.Organisation?.Trim() is { Length: > 0 } organisation ? organisation : person?.Organisation ?? "",
            Team = asked.Team?.Trim() is { Length: > 0 } team ? team : person?.Team ?? "", Lead = asked.Lead, From = asked.From, Source = ChildFact.ByHand,
        };
        db.Add(added);
        await editing.SaveAsync(open, by.Version, by.Deed.As("add professional", $"involvement:{added.Id}"), stop);
        return problems;
    }

    /// <summary>The last day is today or in the past; whoever is to lose access at once gets yesterday.</summary>
    public async Task<Problems> EndAsync(OpenChild open, Involvement known, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddIf(asked.To is null, "Asked.To", "Enter the last day").AddAll(FactDays.Last(asked.To, known.From, by.Deed.Today));
        if (!problems.None) return problems;
        known.To = asked.To;
        await editing.SaveAsync(open, by.Version, by.Deed.As("end professional", $"involvement:{known.Id}"), stop);
        return problems;
    }

    public sealed record Request
    {
        /// <summary>Account of a person of the area; empty for somebody who has none.</summary>
        public string? Account { get; init; }

        public string? Name { get; init; }
        public string? Organisation { get; init; }
        public string? Team { get; init; }
        public bool Lead { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }
    }
}
