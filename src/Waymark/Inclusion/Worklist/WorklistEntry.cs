using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>One rule that holds, or held, for a child: from the day it was first found until it was no longer.</summary>
internal sealed class WorklistEntry : IVersioned
{
    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>Rule id, for example AT2.</summary>
    public required string Rule { get; init; }

    /// <summary>Its place in the order, 0 the most pressing: a number, for the store sorts by it.</summary>
    public required int Rank { get; set; }

    public required bool OfSocialCare { get; init; }
    public required string Sentence { get; set; }

    /// <summary>The numbers by name, as JSON.</summary>
    public required string Figures { get; set; }

    public LocalDate? Since { get; set; }

    /// <summary>Points of the rule, in tenths.</summary>
    public required int Measure { get; set; }

    /// <summary>Percentage points by which the absence of the child rose, in tenths; the same in all entries of a child.</summary>
    public required int Change { get; set; }

    /// <summary>Sessions that the child lost in the last school weeks; the same in all entries of a child.</summary>
    public required int Lost { get; set; }

    public required LocalDate First { get; init; }

    /// <summary>The day by which somebody is to act.</summary>
    public required LocalDate RespondBy { get; init; }

    /// <summary>The last day on which it was found; none while it holds.</summary>
    public LocalDate? Last { get; set; }

    /// <summary>The day on which it was no longer found.</summary>
    public LocalDate? Ended { get; set; }

    public ReasonState State { get; set; }

    /// <summary>Set aside until the end of this day.</summary>
    public LocalDate? Until { get; set; }

    /// <summary>The measure when it was set aside or closed.</summary>
    public int? Held { get; set; }

    /// <summary>The day on which somebody first did something about it.</summary>
    public LocalDate? ActedOn { get; set; }

    public int Version { get; set; }

    public OrderClass Order => (OrderClass)Rank;

    /// <summary>How it stands on a day: what was set aside comes back by itself.</summary>
    public ReasonState On(LocalDate day) => State == ReasonState.Snoozed && Until < day ? ReasonState.Open : State;

    public IReadOnlyList<Figure> Shown => JsonSerializer.Deserialize<Dictionary<string, string>>(Figures)!.Select(f => new Figure(f.Key, f.Value)).ToList();

    public static string Kept(IReadOnlyList<Figure> figures) => JsonSerializer.Serialize(figures.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal));

    public static int Tenths(decimal points) => (int)decimal.Round(points * 10, MidpointRounding.AwayFromZero);

    private sealed class Mapping : IEntityTypeConfiguration<WorklistEntry>
    {
        public void Configure(EntityTypeBuilder<WorklistEntry> builder)
        {
            builder.ToTable("inclusion_worklist_entry").HasKey(e => e.Id);
            builder.HasIndex(e => new { e.Ended, e.Child });
            builder.HasIndex(e => e.First);
            // A rule holds once for a child.
            builder.HasIndex(e => new { e.Child, e.Rule }).IsUnique().HasFilter("ended IS NULL");
            builder.Ignore(e => e.Shown).Ignore(e => e.Order);
        }
    }
}
