namespace Waymark.Core.Plans.Sen2;

/// <summary>One request for an EHC needs assessment, and what followed.</summary>
public sealed class Sen2Request() : Sen2Record(Sen2Module.Request)
{
    /// <summary>Day on which the request was received: the start of the 20 weeks.</summary>
    public Sen2Value ReceivedDate => this[0];

    /// <summary>Who asked, from 2025.</summary>
    public Sen2Value RequestSource => this[1];

    /// <summary>In relevant youth accommodation when asked for.</summary>
    public Sen2Value Rya => this[2];

    /// <summary>Day on which the requester was told.</summary>
    public Sen2Value RequestOutcomeDate => this[3];

    /// <summary>The first decision; never overwritten.</summary>
    public Sen2Value RequestOutcome => this[4];

    /// <summary>Mediation about the decision.</summary>
    public Sen2Value RequestMediation => this[5];

    /// <summary>Appeal about the decision.</summary>
    public Sen2Value RequestTribunal => this[6];

    /// <summary>Authority to which the person moved before the assessment was complete.</summary>
    public Sen2Value Exported => this[7];

    /// <summary>The assessment; more than one is against the layout and kept.</summary>
    public List<Sen2Assessment> Assessments { get; } = new(1);

    /// <summary>The active plan; more than one is against the layout and kept.</summary>
    public List<Sen2ActivePlan> ActivePlans { get; } = new(1);

    /// <inheritdoc />
    public override IEnumerable<Sen2Record> Children => [.. Assessments, .. ActivePlans];

    /// <inheritdoc />
    public override void Add(Sen2Record child)
    {
        switch (child)
        {
            case Sen2Assessment assessment: Assessments.Add(assessment); break;
            case Sen2ActivePlan active: ActivePlans.Add(active); break;
            default: base.Add(child); break;
        }
    }

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        Assessments.Clear();
        ActivePlans.Clear();
    }
}
