using NodaTime;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>In what way a register and the records of part-time timetables differ.</summary>
public enum RegisterGapKind
{
    /// <summary>C2 in the register, and no record says so.</summary>
    MarksWithoutRecord,
    /// <summary>A record, and no C2 in the register.</summary>
    RecordWithoutMarks,
}

/// <summary>A difference between a register and the records, to be settled.</summary>
/// <param name="Kind">Which way round.</param>
/// <param name="From">The first mark, or the first day of the record.</param>
/// <param name="To">The last mark, or the last day of the record of which there is a register.</param>
/// <param name="Sessions">Sessions of C2; 0 where there are none.</param>
/// <param name="Record">The place of the record among those given; null where there is none.</param>
public sealed record RegisterGap(RegisterGapKind Kind, LocalDate From, LocalDate To, int Sessions, int? Record)
{
    /// <summary>Lays the C2 marks of a child at a school beside its records. The order of either says nothing.</summary>
    /// <param name="marks">Days with C2, each with how many of its sessions.</param>
    /// <param name="records">Part-time timetables.</param>
    /// <param name="since">What lies before is not looked at.</param>
    /// <param name="known">The newest day of which there is a register; null where there is none, and then no record can be wrong.</param>
    public static IReadOnlyList<RegisterGap> Of(IReadOnlyCollection<(LocalDate Day, int Sessions)> marks, IReadOnlyList<ArrangementDays> records, LocalDate since, LocalDate? known)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(records);
        var bare = marks.Where(m => m.Day >= since && !records.Any(r => r.Covers(m.Day))).ToList();
        var gaps = new List<RegisterGap>();
        if (bare.Count > 0) gaps.Add(new(RegisterGapKind.MarksWithoutRecord, bare.Min(m => m.Day), bare.Max(m => m.Day), bare.Sum(m => m.Sessions), null));
        for (var at = 0; at < records.Count; at++)
        {
            var (from, last) = (LocalDate.Max(records[at].From, since), LocalDate.Min(records[at].Ended ?? records[at].End ?? LocalDate.MaxIsoValue, known ?? LocalDate.MinIsoValue));
            if (from.PlusDays(PlacementRules.DaysWithoutMark(from) - 1) <= last && !marks.Any(m => m.Day >= from && m.Day <= last)) gaps.Add(new(RegisterGapKind.RecordWithoutMarks, from, last, 0, at));
        }
        return gaps;
    }
}
