using System.Data.Common;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>One suspension or exclusion, with what its child has in common with others.</summary>
internal sealed record PatternEvent(long Pupil, LocalDate Monday, bool Permanent, string Sen, PatternGroup Of)
{
    public static PatternEvent Read(DbDataReader row) => new(row.GetInt64(0), row.Day(1), row.GetString(2) == "permanent", row.GetString(3), new PatternGroup
    {
        Locality = PatternSql.Word(row, 4), Phase = PatternSql.Word(row, 5), YearGroup = PatternSql.Number(row, 6), Need = PatternSql.Word(row, 7), School = PatternSql.Number(row, 8), Reason = PatternSql.Word(row, 9),
    });

    /// <summary>Every group that it counts in.</summary>
    public IReadOnlyList<PatternGroup> Groups
    {
        get
        {
            var (any, own) = (new PatternGroup(), new PatternGroup(Sen));
            var groups = new List<PatternGroup> { any, own };
            if (Of.Locality is { } locality) groups.Add(own with { Locality = locality });
            if (Of.Phase is { } phase) groups.Add(own with { Phase = phase });
            if (Of.YearGroup is { } year) groups.Add(own with { YearGroup = year });
            if (Of.Reason is { } reason) groups.AddRange([any with { Reason = reason }, own with { Reason = reason }]);
            if (Sen is not ("K" or "E")) return groups;
            var send = new PatternGroup(Send: true);
            groups.Add(send);
            if (Of.Need is { } need) groups.Add(send with { Need = need });
            if (Of.School is { } school) groups.Add(send with { School = school });
            return groups;
        }
    }
}
