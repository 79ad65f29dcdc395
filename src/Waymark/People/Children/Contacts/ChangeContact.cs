using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Contacts;

/// <summary>Adds a person of the family, changes what is known of one, or ends the entry. Who is barred reaches nothing, from the moment of the save.</summary>
internal sealed class ChangeContact(WaymarkDb db, ChildEditing editing)
{
    /// <param name="known">The entry to change; null adds one.</param>
    public async Task<Problems> RunAsync(OpenChild open, FamilyContact? known, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddAll(Check(open.Row, known, asked, by.Deed.Today));
        if (!problems.None) return problems;
        var contact = known ?? new FamilyContact { Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Name = "", Relationship = "" };
        if (known is null) db.Add(contact);
        Take(contact, asked);
        await editing.SaveAsync(open, by.Version, by.Deed.As(known is null ? "add family contact" : "change family contact", $"contact:{contact.Id}"), stop);
        return problems;
    }

    private static Problems Check(Child child, FamilyContact? known, Request asked, LocalDate today) => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(asked.Name), "Asked.Name", "Enter the name")
        .AddAll(FactDays.Length(asked.Name, 200, "Asked.Name", "The name"))
        .AddIf(string.IsNullOrWhiteSpace(asked.Relationship), "Asked.Relationship", "Enter who they are to the child, for example Mother")
        .AddAll(FactDays.Length(asked.Relationship, 100, "Asked.Relationship", "The words"))
        .AddIf(asked.Responsible is not ("yes" or "no"), "Asked.Responsible", "Select whether they hold parental responsibility")
        .AddAll(FactDays.Length(asked.Phone, 40, "Asked.Phone", "The telephone number"))
        .AddAll(FactDays.Length(asked.Email, 200, "Asked.Email", "The e-mail address"))
        .AddIf(!string.IsNullOrWhiteSpace(asked.Email) && asked.Email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }], "Asked.Email", "Enter an e-mail address, for example name@example.org")
        .AddIf(asked.Barred is not ("yes" or "no"), "Asked.Barred", "Select whether contact is barred")
        .AddIf((asked.Barred == "yes" || known is { Barred: true }) && string.IsNullOrWhiteSpace(asked.BarredReason), "Asked.BarredReason",
            asked.Barred == "yes" ? "Enter why contact is barred" : "Enter why contact is no longer barred")
        .AddIf(asked.Barred == "no" && known is { Barred: true } && asked.BarredReason?.Trim() == known.BarredReason, "Asked.BarredReason", "Enter why contact is no longer barred")
        .AddAll(FactDays.Length(asked.BarredReason, 1000, "Asked.BarredReason", "The reason"))
        .AddIf(asked.From > today, "Asked.From", "The first day must be today or in the past")
        .AddIf(asked.From < child.Born, "Asked.From", "The first day must be on or after the date of birth")
        .AddAll(FactDays.Last(asked.To, asked.From, today));

    private static void Take(FamilyContact contact, Request asked)
    {
        (contact.Name, contact.Relationship, contact.ParentalResponsibility) = (asked.Name!.Trim(), asked.Relationship!.Trim(), asked.Responsible == "yes");
        (contact.Phone, contact.Email) = (asked.Phone?.Trim() ?? "", asked.Email?.Trim() ?? "");
        (contact.Barred, contact.BarredReason) = (asked.Barred == "yes", asked.BarredReason?.Trim() ?? "");
        (contact.From, contact.To, contact.Source) = (asked.From, asked.To, ChildFact.ByHand);
    }

    public sealed record Request
    {
        public string? Name { get; init; }
        public string? Relationship { get; init; }

        /// <summary>Holds parental responsibility: yes or no.</summary>
        public string? Responsible { get; init; }

        public string? Phone { get; init; }
        public string? Email { get; init; }

        /// <summary>Contact is barred: yes or no.</summary>
        public string? Barred { get; init; }

        public string? BarredReason { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }

        public static Request Of(FamilyContact contact) => new()
        {
            Name = contact.Name, Relationship = contact.Relationship, Responsible = contact.ParentalResponsibility ? "yes" : "no", Phone = contact.Phone,
            Email = contact.Email, Barred = contact.Barred ? "yes" : "no", BarredReason = contact.BarredReason, From = contact.From, To = contact.To,
        };
    }
}
