using NodaTime;
using Waymark.Core.Common;
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

    public async Task<Problems> AddAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, Problems unread, CancellationToken stop)
    {
        var kind = Kinds.Any(k => k.Value == asked.Kind) ? Enum.Parse<IdentifierKind>(asked.Kind!) : (IdentifierKind?)null;
        var value = WrittenNumber.Clean(kind, asked.Value);
        var present = (await editing.FactsAsync<ChildIdentifier>(open.Row.Id, stop)).Where(i => i.To is null).ToList();
        var problems = unread
            .AddIf(kind is null, "Asked.Kind", "Select which number it is")
            .AddIf(value.Length == 0, "Asked.Value", "Enter the number")
            .AddIf(present.Exists(i => i.Kind == kind && i.Value == value), "Asked.Value", "This number is recorded already");
        if (value.Length > 0)
            foreach (var fault in WrittenNumber.FaultsOf(kind, value)) problems.Add("Asked.Value", fault.Sentence, fault.Rule);
        if (!problems.None) return problems;
        if (await WrittenNumber.IsAnothersAsync(db, open.Row.Id, kind!.Value, value, stop))
        {
            await trail.RecordAsync(by.Deed.As("add a number that another child has").About(open.Row.Id.Value) with { Outcome = "refused" }, stop);
            return problems.Add("Asked.Value", "Another child has this number; tell the data protection lead");
        }
        var added = new ChildIdentifier { Id = NewId.Next(by.Deed.Now), Child = open.Row.Id, Kind = kind.Value, Value = value, System = kind == IdentifierKind.Local ? WrittenNumber.Council : "", From = by.Deed.Today, Source = ChildFact.ByHand };
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

    public sealed record Request
    {
        public string? Kind { get; init; }
        public string? Value { get; init; }
        public LocalDate? To { get; init; }
    }
}
