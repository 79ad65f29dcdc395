using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.RecordException;

/// <summary>Records an exception on which the council relies. Whether its exact test holds is computed and shown; a claim that fails excuses nothing.</summary>
internal sealed class RecordException(WaymarkDb db, OpenedCase opened)
{
    private static readonly string[] Grounds = ["EX-1", "EX-2", "EX-3", "EX-4", "EX-5", "EX-6"];

    public async Task<Problems?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.RecordEvent, "open case to record an exception", stop) is not var (record, child)) return null;
        var problems = Check(asked, deed.Today);
        if (!problems.None) return problems;
        var added = new RecordedException
        {
            Id = NewId.Next(deed.Now), Case = of, Ground = asked.Ground!, From = asked.From!.Value, To = asked.To!.Value, Of = asked.Of?.Trim() ?? "",
            AskedOn = asked.AskedOn, AskedHead = asked.AskedHead, Fact = asked.Fact?.Trim() ?? "", Impractical = asked.Impractical,
            Evidence = asked.Evidence?.Trim() ?? "", FamilyToldOn = asked.FamilyToldOn, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        };
        db.Add(added);
        await (record with { Exceptions = [.. record.Exceptions, added] }).RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As("record exception", $"exception:{added.Id}").About(child.Id.Value), stop);
        return problems;
    }

    private static Problems Check(Request asked, LocalDate today) => new Problems()
        .AddIf(!Grounds.Contains(asked.Ground), "Asked.Ground", "Select the exception")
        .AddIf(asked.From is null, "Asked.From", "Enter the first day")
        .AddIf(asked.To is null, "Asked.To", "Enter the last day, or for a closure the day of reopening")
        .AddIf(asked.To < asked.From, "Asked.To", "The last day must be on or after the first day")
        .AddIf(asked.Ground is "EX-1" or "EX-2" && asked.AskedOn is null, "Asked.AskedOn", "Enter the day on which advice was asked for")
        .AddIf(asked.Ground is "EX-3" or "EX-5" && string.IsNullOrWhiteSpace(asked.Fact), "Asked.Fact", "Enter the fact that is relied on")
        .AddIf(asked.FamilyToldOn > today, "Asked.FamilyToldOn", "The day on which the family was told must be today or in the past")
        .AddIf(asked.Fact?.Length > 1000 || asked.Evidence?.Length > 1000, "Asked.Fact", "The text must be 1,000 characters or fewer");

    public sealed record Request
    {
        public string? Ground { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }
        public string? Of { get; init; }
        public LocalDate? AskedOn { get; init; }
        public bool AskedHead { get; init; }
        public string? Fact { get; init; }
        public bool Impractical { get; init; }
        public string? Evidence { get; init; }
        public LocalDate? FamilyToldOn { get; init; }
    }
}
