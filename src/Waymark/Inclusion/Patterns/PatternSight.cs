using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Inclusion.Patterns;

/// <summary>How much of a pattern the visitor sees: all of it who sees the children, safe figures who does not.</summary>
internal sealed class PatternSight(IAccess access)
{
    /// <summary>Every child of the area is within sight.</summary>
    public bool All => Reach.Relation == Relation.Area;

    /// <summary>The visitor may see children behind patterns, at least some.</summary>
    public bool MayOpen => access.May(Permission.ViewWorklist);

    public Reach Reach => access.ReachFor(Permission.ViewWorklist);

    /// <summary>The schools whose children the visitor sees.</summary>
    public IReadOnlySet<int> Schools => Reach.Relation == Relation.School && int.TryParse(Reach.Organisation, System.Globalization.CultureInfo.InvariantCulture, out var own) ? new HashSet<int> { own } : [];

    /// <summary>The rule by which a school's figures, or those of the area, are made safe; null where they need not be.</summary>
    public DisclosureRule? Rule(int? school, LocalDate today) => All || (school is { } urn && Schools.Contains(urn)) ? null : DisclosureRule.On(today);

    public DisclosureRule? RuleOf(FoundPattern pattern, LocalDate today) => Rule(pattern.Group.School, today);

    /// <summary>False where so few children are behind it that only those who see them are told.</summary>
    public bool Tells(FoundPattern pattern, LocalDate today) => RuleOf(pattern, today) is not { } rule || !(rule.IsSmall(pattern.Touched) || Math.Round(pattern.Expected) < rule.HideBelow && !pattern.Measure.IsShare);
}
