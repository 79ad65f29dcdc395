using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.Identifiers;

/// <summary>Adds a number or ends one. A number that another child has is refused, without a word about that child.</summary>
internal sealed class ChangeIdentifier(WaymarkDb db, ChildEditing editing, ITrail trail)
{
    public static readonly IReadOnlyList<(string Value, string Label)> Kinds =
    [
        (nameof(IdentifierKind.Upn), "UPN"), (nameof(IdentifierKind.FormerUpn), "Former UPN"), (nameof(IdentifierKind.Uln), "ULN"),
        (nameof(IdentifierKind.NhsNumber), "NHS number"), (nameof(IdentifierKind.Local), "Council number"),
    ];

    private const string Council = "council-ehc";

    public async Task<Problems> AddAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var kind = Kinds.Any(k => k.Value == asked.Kind) ? Enum.Parse<IdentifierKind>(asked.Kind!) : (IdentifierKind?)null;
        var value = Clean(kind, asked.Value);
        var present = (await editing.FactsAsync<ChildIdentifier>(open.Row.Id, stop)).Where(i => i.To is null).ToList();
        var problems = unread
            .AddIf(kind is null, "Asked.Kind", "Select which number it is")
            .AddIf(value.Length == 0, "Asked.Value", "Enter the number")
            .AddIf(present.Exists(i => i.Kind == kind && i.Value == value), "Asked.Value", "This number is recorded already");
        if (value.Length > 0)
            foreach (var fault in FaultsOf(kind, value)) problems.Add("Asked.Value", fault.Sentence, fault.Rule);
        if (!problems.None) return problems;
        if (await AnothersAsync(open.Row.Id, kind!.Value, value, stop))
        {
            await trail.RecordAsync(by.Deed.As("add a number that another child has").About(open.Row.Id.Value) with { Outcome = "refused" }, stop);
            return problems.Add("Asked.Value", "Another child has this number; tell the data protection lead");
        }
        var added = new ChildIdentifier { Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Kind = kind.Value, Value = value, System = kind == IdentifierKind.Local ? Council : "", From = by.Deed.Today, Source = ChildFact.ByHand };
        foreach (var earlier in present.Where(i => GivesWay(i, added))) earlier.To = by.Deed.Today.PlusDays(-1);
        db.Add(added);
        await editing.SaveAsync(open, by.Version, by.Deed.As("add identifier", $"identifier:{added.Id}"), stop);
        return problems;
    }

    public async Task<Problems> EndAsync(OpenChild open, ChildIdentifier known, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var problems = unread.AddIf(asked.To is null, "Asked.To", "Enter the last day").AddAll(FactDays.Last(asked.To, known.From, by.Deed.Today));
        if (!problems.None) return problems;
        known.To = asked.To;
        await editing.SaveAsync(open, by.Version, by.Deed.As("end identifier", $"identifier:{known.Id}"), stop);
        return problems;
    }

    /// <summary>A child has one UPN, ULN and NHS number at a time; the reason for having no UPN falls with the UPN.</summary>
    private static bool GivesWay(ChildIdentifier earlier, ChildIdentifier added) =>
        (earlier.Kind == added.Kind && (added.Kind is IdentifierKind.Upn or IdentifierKind.Uln or IdentifierKind.NhsNumber))
        || (earlier.Kind == IdentifierKind.UpnUnknown && (added.Kind is IdentifierKind.Upn or IdentifierKind.Uln));

    private async Task<bool> AnothersAsync(ChildId child, IdentifierKind kind, string value, CancellationToken stop)
    {
        // A temporary UPN is a school's own and may stand twice.
        if ((kind is IdentifierKind.Upn or IdentifierKind.FormerUpn) && Upn.TryParse(value, out var upn) && upn.Temporary) return false;
        IdentifierKind[] alike = kind is IdentifierKind.Upn or IdentifierKind.FormerUpn ? [IdentifierKind.Upn, IdentifierKind.FormerUpn] : [kind];
        var system = kind == IdentifierKind.Local ? Council : "";
        return await db.Set<ChildIdentifier>().AnyAsync(i => i.Value == value && alike.Contains(i.Kind) && i.System == system && i.Child != child, stop);
    }

    private static string Clean(IdentifierKind? kind, string? text)
    {
        var bare = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        return kind is IdentifierKind.Uln or IdentifierKind.NhsNumber ? bare.Replace("-", "", StringComparison.Ordinal) : bare.ToUpperInvariant();
    }

    private static IEnumerable<IdentifierFault> FaultsOf(IdentifierKind? kind, string value) => kind switch
    {
        IdentifierKind.Upn or IdentifierKind.FormerUpn => Upn.FaultsOf(value).Where(f => !f.Query),
        IdentifierKind.Uln => Uln.FaultsOf(value),
        IdentifierKind.NhsNumber => NhsNumber.FaultsOf(value),
        IdentifierKind.Local when value.Length > 40 => [new("", "The council number must be 40 characters or fewer")],
        _ => [],
    };

    public sealed record Request
    {
        public string? Kind { get; init; }
        public string? Value { get; init; }
        public LocalDate? To { get; init; }
    }
}
