namespace Waymark.Core.Plans.Sen2;

/// <summary>What is known of an active plan.</summary>
public sealed class Sen2ActivePlan() : Sen2Record(Sen2Module.ActivePlan)
{
    /// <summary>Authority the plan came from in the calendar year.</summary>
    public Sen2Value TransferLa => this[0];

    /// <summary>Residential.</summary>
    public Sen2Value Res => this[1];

    /// <summary>Work-based learning.</summary>
    public Sen2Value Wbp => this[2];

    /// <summary>Latest review meeting on or before the reference date, from 2024.</summary>
    public Sen2Value ReviewMeeting => this[3];

    /// <summary>Decision of the review, from 2024.</summary>
    public Sen2Value ReviewOutcome => this[4];

    /// <summary>Day on which the amendment notice was sent, from 2025.</summary>
    public Sen2Value ReviewDraft => this[5];

    /// <summary>Day on which the authority wrote its decision on the review, not the meeting.</summary>
    public Sen2Value LastReview => this[6];

    /// <summary>Due date of a phase transfer, from 2025.</summary>
    public Sen2Value PhaseTransferDueDate => this[7];

    /// <summary>Day on which the plan for the next phase was final, from 2025.</summary>
    public Sen2Value PhaseTransferFinalDate => this[8];

    /// <summary>Settings attended, 1 to n.</summary>
    public List<Sen2Placement> Placements { get; } = new(1);

    /// <summary>Types of need, one or two.</summary>
    public List<Sen2Need> Needs { get; } = new(1);

    /// <inheritdoc />
    public override IEnumerable<Sen2Record> Children => [.. Placements, .. Needs];

    /// <inheritdoc />
    public override void Add(Sen2Record child)
    {
        switch (child)
        {
            case Sen2Placement placement: Placements.Add(placement); break;
            case Sen2Need need: Needs.Add(need); break;
            default: base.Add(child); break;
        }
    }

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        Placements.Clear();
        Needs.Clear();
    }
}
