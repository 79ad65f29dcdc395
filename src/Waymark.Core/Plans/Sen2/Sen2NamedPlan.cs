namespace Waymark.Core.Plans.Sen2;

/// <summary>The plan that an assessment led to.</summary>
public sealed class Sen2NamedPlan() : Sen2Record(Sen2Module.NamedPlan)
{
    /// <summary>Date of the current plan.</summary>
    public Sen2Value StartDate => this[0];

    /// <summary>Residential placement named.</summary>
    public Sen2Value PlanRes => this[1];

    /// <summary>Work-based learning named.</summary>
    public Sen2Value PlanWbp => this[2];

    /// <summary>A personal budget is in place.</summary>
    public Sen2Value Pb => this[3];

    /// <summary>Budget held by authority, school or another.</summary>
    public Sen2Value Oa => this[4];

    /// <summary>Kind of direct payment.</summary>
    public Sen2Value Dp => this[5];

    /// <summary>Day on which the plan ended or moved, not of the decision.</summary>
    public Sen2Value CeaseDate => this[6];

    /// <summary>Why it ended.</summary>
    public Sen2Value CeaseReason => this[7];

    /// <summary>The settings that it names, one or two.</summary>
    public List<Sen2PlanDetail> Details { get; } = new(1);

    /// <inheritdoc />
    public override IEnumerable<Sen2Record> Children => Details;

    /// <inheritdoc />
    public override void Add(Sen2Record child)
    {
        switch (child)
        {
            case Sen2PlanDetail detail: Details.Add(detail); break;
            default: base.Add(child); break;
        }
    }

    /// <summary>True where the plan had begun and not ended on that day.</summary>
    public bool OpenOn(NodaTime.LocalDate day) => StartDate.Date <= day && (CeaseDate.Blank || CeaseDate.Date >= day);

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        Details.Clear();
    }
}
