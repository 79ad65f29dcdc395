using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Units;
using Waymark.Core.People.Imports;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Units.Places;

/// <summary>Enters commissioned places. A row never changes: a later one for the same key stage and day takes its place.</summary>
internal sealed class EnterPlaces(WaymarkDb db, UnitFacts facts, IEstablishments establishments)
{
    /// <summary>The unit with every row of its places; null where the number is of no unit that the area or the register knows. Three queries.</summary>
    public async Task<(KnownSetting Unit, IReadOnlyList<UnitPlacesRow> Rows)?> FindAsync(string urn, CancellationToken stop) =>
        (await establishments.FindAsync(db, [urn], stop)).GetValueOrDefault(urn) is { } found && EstablishmentPhase.TypesOf(EstablishmentPhase.Alternative).Contains(found.Type)
            ? (found, [.. (await facts.PlacesAsync(stop)).Where(p => p.Urn == urn)]) : null;

    public async Task RunAsync(string urn, Request asked, Deed deed, CancellationToken stop)
    {
        var about = deed with { Subject = $"unit:{urn}" };
        db.Add(new UnitPlacesRow { Id = NewId.Next(deed.Now), Urn = urn, Stage = asked.Stage!, From = asked.From!.Value, Places = asked.Number!.Value, Note = asked.Note?.Trim() ?? "", RecordedAt = deed.Now, RecordedBy = deed.Actor.Name });
        await db.SaveAsync(about, stop);
    }

    internal sealed record Request
    {
        private const int Most = 999, Longest = 500, YearsBack = 10, YearsAhead = 3;

        public string? Stage { get; init; }
        public LocalDate? From { get; init; }
        public string? Places { get; init; }
        public string? Note { get; init; }

        public int? Number => int.TryParse(Places?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        public Problems Check(LocalDate today) => new Problems()
            .AddIf(UnitStage.Find(Stage) is null, "Asked.Stage", "Select the key stage").AddIf(From is null, "Asked.From", "Enter the day from which the places are there")
            .AddIf(From < today.PlusYears(-YearsBack), "Asked.From", "The day must be within the last ten years").AddIf(From > today.PlusYears(YearsAhead), "Asked.From", "The day must be within the next three years")
            .AddIf(Number is null or > Most, "Asked.Places", "Enter the number of places, 0 to 999").AddIf(Note?.Length > Longest, "Asked.Note", "Use 500 characters or fewer");
    }
}
