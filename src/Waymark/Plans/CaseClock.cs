using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Plans;

/// <summary>One clock of a case as last computed from its events: what lists need to filter and sort by. Recomputed with every event.</summary>
internal sealed class CaseClock
{
    public required CaseId Case { get; init; }

    /// <summary>Whose case it is, so that lists and counts of clocks need not ask the case first.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Rule id, for example CL-04.</summary>
    public required string Rule { get; init; }

    /// <summary>Tells several clocks of one kind apart, for example the bodies asked for advice.</summary>
    public required string Of { get; init; }

    public required LocalDate Start { get; init; }

    /// <summary>Tells apart what starts on one day under one rule and thread.</summary>
    public required int Turn { get; init; }

    public required string What { get; init; }
    public required string Actor { get; init; }
    public required ClockKind Kind { get; init; }

    /// <summary>True where the council itself must act; otherwise it waits for somebody else.</summary>
    public required bool Ours { get; init; }

    public required LocalDate Due { get; init; }
    public required LocalDate ActBy { get; init; }

    /// <summary>Day on which it was done or no longer called for; null while it runs.</summary>
    public LocalDate? Stopped { get; init; }

    /// <summary>True where an exception holds: late or overdue is then excused.</summary>
    public bool Excused { get; init; }

    /// <summary>True where another event took its place.</summary>
    public bool Ended { get; init; }

    public required string RuleVersion { get; init; }

    /// <summary>Where it stands on a day, from what is stored.</summary>
    public ClockState On(LocalDate today) => (Ended, Stopped) switch
    {
        (true, _) => ClockState.Ended,
        // A plan that is kept may end only after its last day.
        (_, { } done) when (Kind == ClockKind.Keep ? done > Due : done <= Due) => ClockState.Met,
        (_, { }) => Excused ? ClockState.LateExcused : ClockState.Late,
        _ when today <= Due || Kind == ClockKind.Keep => ClockState.Running,
        _ => Excused ? ClockState.OverdueExcused : ClockState.Overdue,
    };

    public static CaseClock From(EhcCase of, Clock clock, int turn) => new()
    {
        Case = of.Id, Child = of.Child, Rule = clock.Rule.Id, Of = clock.Of, Start = clock.Started.On, Turn = turn, What = clock.What, Actor = clock.Actor, Kind = clock.Kind,
        Ours = clock.Actor.Contains("council", StringComparison.Ordinal), Due = clock.Due, ActBy = clock.ActBy, Stopped = clock.Stopped,
        Excused = clock.State is ClockState.OverdueExcused or ClockState.LateExcused || clock.Exceptions.Any(e => e.Holds),
        Ended = clock.State == ClockState.Ended, RuleVersion = clock.Rule.Version,
    };

    private sealed class Mapping : IEntityTypeConfiguration<CaseClock>
    {
        public void Configure(EntityTypeBuilder<CaseClock> builder)
        {
            builder.ToTable("plans_clock").HasKey(c => new { c.Case, c.Rule, c.Of, c.Start, c.Turn });
            // Everything that counting open clocks asks for, so that no row need be read; day and case first, so that the first ten are found without sorting the rest.
            builder.HasIndex(c => new { c.Stopped, c.Ours, c.Due, c.Case, c.Kind, c.ActBy, c.Child });
        }
    }
}
