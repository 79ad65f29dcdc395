using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Providers;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>One child to whom the rules are put.</summary>
internal sealed record AskedChild(ChildId Id, ChildFacts Facts, SchoolTime Time);

/// <summary>Gathers the facts of every child that the worklist is about, from the lake and from the casework.</summary>
internal sealed class WorklistFacts(CurrentArea area, IChildren children, SchoolCalendars calendars, ILakes lakes, ProviderMarks marks)
{
    /// <summary>As of the day of the settings, as far back as they look.</summary>
    /// <returns>The children, and the newest day of which any school has sent a register.</returns>
    public async Task<(IReadOnlyList<AskedChild> Children, LocalDate? Registers)> LoadAsync(WaymarkDb db, RuleSettings settings, CancellationToken stop)
    {
        var today = settings.Day;
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var told = new LakeFacts(lake, today, settings.SchoolWeeks);
        var open = await told.OpenAsync(stop);
        var asked = await AskedAsync(db, open, stop);
        await told.LoadAsync(asked.Select(c => c.Pupil), stop);
        var exclusions = await ExclusionFacts.LoadAsync(db, today, stop);
        var arrangements = await ArrangementFacts.LoadAsync(db, marks, today, stop);
        var known = await calendars.OfAsync([.. asked.Select(c => c.Card.Urn).Concat(exclusions.Schools).Append("").Distinct(StringComparer.Ordinal)], stop);
        var times = asked.Select(c => c.Card.Urn).Distinct(StringComparer.Ordinal).ToDictionary(urn => urn, urn => new SchoolTime(known.GetValueOrDefault(urn), today,
            int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && told.Newest.TryGetValue(number, out var newest) ? newest : null, told.NewestOfAll), StringComparer.Ordinal);
        return ([.. asked.Select(c => new AskedChild(c.Card.Id, arrangements.AddTo(exclusions.AddTo(Facts(c.Card, c.Pupil, told, open), c.Card.Id, known, today), c.Card.Id), times[c.Card.Urn]))], told.NewestOfAll);
    }

    // Most children of an area are not asked about, and are not kept.
    private async Task<List<(Card Card, long Pupil)>> AskedAsync(WaymarkDb db, IReadOnlySet<long> open, CancellationToken stop)
    {
        var (asked, pseudonyms) = (new List<(Card Card, long Pupil)>(), lakes.PseudonymsOf(area.Code));
        await foreach (var card in children.Cards(db, Reach.WholeArea).Select(c => new Card(c.Id, c.SenStatus, c.PrimaryNeed, c.SchoolUrn, c.YearGroup, c.Born)).AsAsyncEnumerable().WithCancellation(stop))
            if (pseudonyms.Of(card.Id.Value) is var pupil && (card.Sen is "K" or "E" || open.Contains(pupil))) asked.Add((card, pupil));
        return [.. asked.OrderBy(c => c.Card.Id.Value)];
    }

    private static ChildFacts Facts(Card card, long pupil, LakeFacts told, IReadOnlySet<long> open)
    {
        var casework = told.Casework.GetValueOrDefault(pupil);
        return new()
        {
            Sen = card.Sen, Assessment = open.Contains(pupil), Born = card.Born, YearGroup = card.YearGroup, Need = card.Need, InCare = casework?.InCare ?? false,
            Weeks = told.Weeks.GetValueOrDefault(pupil, []), Days = told.Days.GetValueOrDefault(pupil, []), LastMark = told.LastMarks.TryGetValue(pupil, out var last) ? last : null, LastYear = casework?.LastYear ?? default,
            PlanMade = casework?.Plan, LastReview = casework?.Review, ReviewDue = casework?.ReviewDue, FirstSen = casework?.Sen, FirstRequest = casework?.Request, Stays = told.Stays.GetValueOrDefault(pupil, []),
        };
    }

    private sealed record Card(ChildId Id, string Sen, string Need, string Urn, int? YearGroup, LocalDate? Born);
}
