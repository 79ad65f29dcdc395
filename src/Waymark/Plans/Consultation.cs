using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Consultations;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One setting, or the council that maintains it, under consideration for a plan: asked, answered, decided about. Its days follow from the events of its thread.</summary>
internal sealed class Consultation : IVersioned
{
    public const string OfSetting = "setting", OfCouncil = "council";

    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>setting, or council: the one that maintains a setting of another area.</summary>
    public string Kind { get; init; } = OfSetting;

    public string Urn { get; init; } = "";
    public required string Name { get; init; }

    /// <summary>Joins its events; the name, with a number where the same setting is consulted again.</summary>
    public required string Thread { get; init; }

    /// <summary>Code set gias-establishment-types.</summary>
    public string Type { get; init; } = "";

    /// <summary>Approved under s41, by the register or as the officer found it in the published list.</summary>
    public bool Approved { get; init; }

    /// <summary>Local authority in which it stands; empty where not known.</summary>
    public string Authority { get; init; } = "";

    /// <summary>family or council: whose request it is.</summary>
    public string Request { get; set; } = "council";

    /// <summary>What is asked beside the tests of the law.</summary>
    public string Question { get; set; } = "";

    /// <summary>Number of the frozen version that went with it.</summary>
    public int? PlanVersion { get; set; }

    public LocalDate? Sent { get; private set; }
    public LocalDate? Due { get; private set; }
    public LocalDate? Answered { get; private set; }
    public LocalDate? Chased { get; set; }

    /// <summary>How it was chased, the last time first.</summary>
    public string Chases { get; set; } = "";

    /// <summary>JSON of <see cref="ConsultationReply"/>.</summary>
    public string Reply { get; set; } = "";

    public string AnsweredBy { get; set; } = "";

    /// <summary>here, letter, mail, telephone or meeting; empty until answered.</summary>
    public string AnsweredWay { get; set; } = "";

    /// <summary>name or not; empty until the council has decided.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Tests that the council says hold, with a blank between.</summary>
    public string Grounds { get; set; } = "";

    public string Reasons { get; set; } = "";
    public string Evidence { get; set; } = "";
    public string DecidedBy { get; set; } = "";

    /// <summary>The council has decided, or the plan became final.</summary>
    public LocalDate? Closed { get; set; }

    public LocalDate? Withdrawn { get; set; }
    public string WithdrawnWhy { get; set; } = "";
    public required Instant AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public int Version { get; set; }

    public ConsultationSteps Steps => new(Sent, Answered, Closed, Withdrawn);
    public SettingStanding Standing => SettingStanding.Of(Type, Approved);
    public bool IsSetting => Kind == OfSetting;

    /// <summary>The refusal says which test holds, why and what shows it.</summary>
    public bool Refused => SettingDecision.Reasoned(Outcome, Grounds, Reasons, Evidence, Standing.Request);

    public ConsultationReply ReadReply() => ConsultationReply.Read(Reply);

    /// <summary>Takes its days from the events that count.</summary>
    public void Follow(IEnumerable<CaseEvent> effective)
    {
        var mine = effective.Where(e => e.Of == Thread).ToList();
        Sent = mine.LastOrDefault(e => e.Kind == "consultation-sent")?.On;
        Answered = mine.LastOrDefault(e => e.Kind == "consultation-answered" && e.On >= Sent)?.On;
        Due = Steps.Due;
    }

    /// <summary>Consultations that events tell of and that nobody added here.</summary>
    public static IEnumerable<Consultation> Told(EhcCase of, IReadOnlyList<CaseEvent> effective, IEnumerable<string> known, Instant at, Func<string, Guid> id)
    {
        foreach (var thread in effective.Where(e => e.Kind == "consultation-sent" && e.Of.Length > 0).Select(e => e.Of).Distinct().Except(known, StringComparer.Ordinal))
        {
            var told = new Consultation { Id = id(thread), Case = of.Id, Child = of.Child, Name = thread, Thread = thread, AddedAt = at, AddedBy = "" };
            told.Follow(effective);
            yield return told;
        }
    }

    private sealed class Mapping : IEntityTypeConfiguration<Consultation>
    {
        public void Configure(EntityTypeBuilder<Consultation> builder)
        {
            builder.ToTable("plans_consultation").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.Case, c.Thread }).IsUnique();
            builder.HasIndex(c => c.Urn);
            builder.HasIndex(c => c.Child);
        }
    }
}
