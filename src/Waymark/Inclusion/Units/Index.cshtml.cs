using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Units;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Units;

/// <summary>Pupil referral units and alternative provision in figures, of the whole area. It names no child.</summary>
[Needs(Permission.ViewUnits)]
internal sealed class IndexModel(UnitFacts facts, SixthDayFacts sixth, IAccess access) : RoomPage
{
    public IReadOnlyList<UnitOfArea> Units { get; private set; } = [];

    /// <summary>Every line of the tables: that of all units first, where there are several.</summary>
    public IReadOnlyList<(UnitOfArea Unit, UnitFigures Figures)> Rows { get; private set; } = [];

    public (int Primary, int All) Exclusions { get; private set; }
    public SixthDays Sixth { get; private set; } = SixthDays.Of([]);
    public LocalDate Day => Today;
    public IReadOnlyList<int> Months => UnitRules.Back(Today);
    public int Small => UnitRules.Small(Today);
    public bool SeesChildren => access.May(Permission.ViewPlacements);
    public bool MayEnter => access.May(Permission.RecordProvider);

    /// <summary>Leads to the children of a number where the visitor may see any.</summary>
    public string? Children(UnitOfArea unit, string what, long count) => SeesChildren && count > 0 ? Door.UnitLinks.Children(unit.Urn, what) : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Units = await facts.UnitsAsync(Today, stop);
        Exclusions = await facts.ExclusionsAsync(Today, stop);
        Sixth = SixthDays.Of(await sixth.ReadAsync(Today, stop));
        Rows = [.. (Units.Count > 1 ? Units.Prepend(UnitOfArea.All(Units)) : Units).Select(u => (u, u.On(Today)))];
    }
}
