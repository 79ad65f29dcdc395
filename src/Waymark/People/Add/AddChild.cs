using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People.Children.Identifiers;
using Waymark.People.Door;
using Waymark.People.Search;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Add;

/// <summary>Adds a child by hand, after looking whether it is on record already: two records of one child are found out late and cost much.</summary>
internal sealed class AddChild(WaymarkDb db, IMatching matching, IChildren children)
{
    private const int Longest = 100, LongestSource = 200, Oldest = 25;
    private const string Elsewhere = "This child cannot be added here. Ask the data protection lead to look at it";

    /// <returns>What must be put right; the child that was added; or the one on record that it may be.</returns>
    public async Task<(Problems Problems, ChildId? Added, ChildCard? Alike)> RunAsync(Request asked, Deed deed, CancellationToken stop)
    {
        var problems = Check(asked, deed.Today);
        if (!problems.None) return (problems, null, null);
        var record = asked.AsRecord();
        switch ((await matching.MatchAsync(db, ChildFact.ByHand, [record], stop))[0])
        {
            case MatchOutcome.Known known:
                var same = await children.OpenAsync(known.Child, Permission.AddChild, "open child found on record", stop);
                return (problems.Add("Asked.Surname", same is null ? Elsewhere : "This child is on record already"), null, same);
            case MatchOutcome.Question { LeadOnly: true } or MatchOutcome.Question { Candidate: null }:
                return (problems.Add("Asked.Surname", Elsewhere), null, null);
            case MatchOutcome.Question question when !asked.Another:
                var alike = await children.OpenAsync(question.Candidate!.Value, Permission.AddChild, "open child found on record", stop);
                return (problems.Add("Asked.Another", alike is null ? Elsewhere : $"{question.Why} Look whether it is the same child"), null, alike);
        }
        foreach (var (field, kind, value) in new[] { ("Asked.Upn", IdentifierKind.Upn, record.Upn?.Value), ("Asked.Nhs", IdentifierKind.NhsNumber, record.NhsNumber?.Value) })
            problems.AddIf(value is not null && await WrittenNumber.IsAnothersAsync(db, null, kind, value, stop), field, "Another child has this number. Check it, or leave it empty and tell the data protection lead");
        return problems.None ? (problems, await AddedAsync(record, asked, deed, stop), null) : (problems, null, null);
    }

    private async Task<ChildId> AddedAsync(IncomingChild record, Request asked, Deed deed, CancellationToken stop)
    {
        var child = new Child
        {
            Id = ChildId.From(NewId.Next(deed.Now)), Surname = record.Surname, Forename = record.Forename, Born = record.Born, Sex = record.Sex, YearGroup = SchoolAge.YearGroupOf(record.Born!.Value, deed.Today), Source = ChildFact.ByHand,
        };
        ChildIdentifier Number(IdentifierKind kind, string value) => new() { Id = NewId.Next(deed.Now), Child = child.Id, Kind = kind, Value = value, From = deed.Today, Source = ChildFact.ByHand };
        await using var all = await db.Database.BeginTransactionAsync(stop);
        db.Add(child);
        if (record.Upn is { } upn) db.Add(Number(IdentifierKind.Upn, upn.Value));
        if (record.NhsNumber is { } nhs) db.Add(Number(IdentifierKind.NhsNumber, nhs.Value));
        await db.SaveAsync((deed.As("add child", $"child:{child.Id}") with { Reason = asked.KnownFrom!.Trim() }).About(child.Id.Value), stop);
        await SearchKeys.RewriteAsync(db, [child.Id], stop);
        await all.CommitAsync(stop);
        return child.Id;
    }

    private static Problems Check(Request asked, LocalDate today)
    {
        var problems = Names(asked, today);
        foreach (var (field, kind, value) in new[] { ("Asked.Upn", IdentifierKind.Upn, asked.GivenUpn), ("Asked.Nhs", IdentifierKind.NhsNumber, asked.GivenNhs) })
            if (value.Length > 0)
                foreach (var fault in WrittenNumber.FaultsOf(kind, value)) problems.Add(field, fault.Sentence, fault.Rule);
        return problems;
    }

    private static Problems Names(Request asked, LocalDate today) => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(asked.Forename), "Asked.Forename", "Enter the forename").AddIf(asked.Forename?.Length > Longest, "Asked.Forename", "The forename must be 100 characters or fewer")
        .AddIf(string.IsNullOrWhiteSpace(asked.Surname), "Asked.Surname", "Enter the surname").AddIf(asked.Surname?.Length > Longest, "Asked.Surname", "The surname must be 100 characters or fewer")
        .AddIf(asked.Born is null, "Asked.Born", "Enter the date of birth").AddIf(asked.Born > today, "Asked.Born", "The date must be today or in the past")
        .AddIf(asked.Born < today.PlusYears(-Oldest - 1), "Asked.Born", "Waymark keeps children and young people up to 25. Check the year")
        .AddIf(CodeSet.Of("sex").Find(asked.Sex ?? "") is null, "Asked.Sex", "Select the sex as registered")
        .AddIf(string.IsNullOrWhiteSpace(asked.KnownFrom), "Asked.KnownFrom", "Enter from whom or what you know of the child").AddIf(asked.KnownFrom?.Length > LongestSource, "Asked.KnownFrom", "Use 200 characters or fewer");

    public sealed record Request
    {
        public string? Forename { get; init; }
        public string? Surname { get; init; }
        public LocalDate? Born { get; init; }
        public string? Sex { get; init; }
        public string? Upn { get; init; }
        public string? Nhs { get; init; }
        public string? KnownFrom { get; init; }

        /// <summary>Whoever adds it has looked at the one on record: it is another child.</summary>
        public bool Another { get; init; }

        internal string GivenUpn => WrittenNumber.Clean(IdentifierKind.Upn, Upn);
        internal string GivenNhs => WrittenNumber.Clean(IdentifierKind.NhsNumber, Nhs);

        internal IncomingChild AsRecord() => new()
        {
            SourceKey = "", Surname = Surname!.Trim(), Forename = Forename!.Trim(), Born = Born, Sex = Sex!,
            Upn = Core.People.Identifiers.Upn.TryParse(GivenUpn, out var upn) ? upn : null, NhsNumber = NhsNumber.TryParse(GivenNhs, out var nhs) ? nhs : null,
        };
    }
}
