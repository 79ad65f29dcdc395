using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Plans.Requests;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.MovesIn.New;

/// <summary>
/// Begins the case of a child who moves here with a plan of another council (SEND Regulations 2014 reg 15): there is no request. Before the old council has passed the
/// plan on, the case is there to prepare; the duties run from the transfer.
/// </summary>
internal sealed class EnterMoveIn(WaymarkDb db, CurrentArea area, NamedChild named)
{
    public async Task<(Problems Problems, CaseId? Begun)> RunAsync(Request asked, Deed deed, CancellationToken stop)
    {
        var problems = NamedChild.Check(asked.Named).AddAll(Check(asked, area.Code.Value, deed.Today));
        if (!problems.None) return (problems, null);
        if (await named.OpenAsync(asked.Named, "open child to enter a move into the area", "The duties run from the transfer whenever it is entered", problems, stop) is not { } child) return (problems, null);
        var other = await db.Set<EhcCase>().Where(c => c.Child == child.Id && c.Stage != CaseStage.Ended && c.Stage != CaseStage.Refused && c.Stage != CaseStage.NotIssued).Select(c => (CaseStage?)c.Stage).FirstOrDefaultAsync(stop);
        problems.AddIf(other is not null, "Asked.Surname", $"The child has an open case here ({Cases.StageWords.Of(other ?? default).ToLowerInvariant()}). Record the move and the transfer as events of that case")
            .AddIf(asked.Moved < child.Born || asked.Made < child.Born, "Asked.Born", "The days must be after the date of birth");
        if (!problems.None) return (problems, null);
        var of = new EhcCase { Id = CaseId.From(NewId.Next(deed.Now)), Child = child.Id, Born = child.Born, Source = ByHand.Source };
        await using var all = await db.Database.BeginTransactionAsync(stop);
        await BeginAsync(of, [.. Events(of.Id, asked, deed)], deed, stop);
        await named.TakeOnAsync(of, deed, stop);
        await all.CommitAsync(stop);
        return (problems, of.Id);
    }

    private async Task BeginAsync(EhcCase of, IReadOnlyList<RecordedEvent> events, Deed deed, CancellationToken stop)
    {
        db.Add(of);
        db.AddRange(events);
        await new CaseRecord(of, events, [], of.Born).RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As("enter move into the area", $"case:{of.Id}").About(of.Child.Value), stop);
    }

    private static IEnumerable<RecordedEvent> Events(CaseId of, Request asked, Deed deed)
    {
        yield return RecordedEvent.ByHandNow(of, "move-in-told", asked.Told!.Value, "", deed);
        yield return RecordedEvent.ByHandNow(of, "moved-in", asked.Moved!.Value, "", deed, asked.Council!);
        if (asked.Made is { } made) yield return RecordedEvent.ByHandNow(of, "plan-made", made, "", deed);
        if (asked.Reviewed is { } reviewed) yield return RecordedEvent.ByHandNow(of, "reviewed-before-move", reviewed, "", deed);
        if (asked.Transferred is { } transferred) yield return RecordedEvent.ByHandNow(of, "transferred-in", transferred, "", deed, asked.Council!);
    }

    private static Problems Check(Request asked, string own, LocalDate today) => new Problems()
        .AddIf(CodeSet.Of("la-codes").Find(asked.Council) is null, "Asked.Council", "Select the old council. A plan of Wales, Scotland or Northern Ireland does not move: enter a request instead")
        .AddIf(asked.Council == own, "Asked.Council", "The old council must be another than this one")
        .AddIf(asked.Told is null, "Asked.Told", "Enter the day on which the council was told")
        .AddIf(asked.Told > today, "Asked.Told", "The day must be today or in the past")
        .AddIf(asked.Moved is null, "Asked.Moved", "Enter the day of the move")
        .AddIf(asked.Moved > today.PlusYears(2), "Asked.Moved", "The day must be within the next two years")
        .AddIf(asked.Transferred > today, "Asked.Transferred", "The day must be today or in the past. Leave it blank while the old council has the plan")
        .AddIf(asked.Transferred < asked.Moved, "Asked.Transferred", "A plan is transferred on the day of the move or after it")
        .AddIf(asked.Transferred is not null && asked.Made is null, "Asked.Made", "Enter the day on which the plan was made: it stands on the plan")
        .AddIf(asked.Transferred is null && asked.Made is not null, "Asked.Made", "Leave this blank until the plan is transferred")
        .AddIf(asked.Made > asked.Transferred, "Asked.Made", "The plan must be made before it was transferred")
        .AddIf(asked.Reviewed is not null && asked.Transferred is null, "Asked.Reviewed", "Leave this blank until the plan is transferred")
        .AddIf(asked.Reviewed > asked.Transferred, "Asked.Reviewed", "The last review of the old council must be before the transfer")
        .AddIf(asked.Reviewed < asked.Made, "Asked.Reviewed", "The last review must be after the plan was made");

    public sealed record Request
    {
        public string? Forename { get; init; }
        public string? Surname { get; init; }
        public LocalDate? Born { get; init; }

        /// <summary>Code set la-codes: the council that the plan comes from.</summary>
        public string? Council { get; init; }

        /// <summary>When this council first heard of the move.</summary>
        public LocalDate? Told { get; init; }

        /// <summary>The day of the move; may lie ahead.</summary>
        public LocalDate? Moved { get; init; }

        /// <summary>When the old council passed the plan on; blank until it has.</summary>
        public LocalDate? Transferred { get; init; }

        public LocalDate? Made { get; init; }

        /// <summary>When the last review before the move was finished.</summary>
        public LocalDate? Reviewed { get; init; }

        internal NamedChild.Names Named => new(Forename, Surname, Born);
    }
}
