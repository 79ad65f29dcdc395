namespace Waymark.Core.Plans.Sen2;

/// <summary>The assessment that a request led to.</summary>
public sealed class Sen2Assessment() : Sen2Record(Sen2Module.Assessment)
{
    /// <summary>The first decision; never overwritten.</summary>
    public Sen2Value AssessmentOutcome => this[0];

    /// <summary>Day on which the plan was issued or the family told that there is none.</summary>
    public Sen2Value AssessmentOutcomeDate => this[1];

    /// <summary>Mediation about the decision whether to issue.</summary>
    public Sen2Value AssessmentMediation => this[2];

    /// <summary>Appeal about that decision.</summary>
    public Sen2Value AssessmentTribunal => this[3];

    /// <summary>Mediation about the plan.</summary>
    public Sen2Value OtherMediation => this[4];

    /// <summary>Appeal about the plan.</summary>
    public Sen2Value OtherTribunal => this[5];

    /// <summary>An exception to the 20 weeks was recorded.</summary>
    public Sen2Value Week20 => this[6];

    /// <summary>The plan; more than one is against the layout and kept.</summary>
    public List<Sen2NamedPlan> Plans { get; } = new(1);

    /// <inheritdoc />
    public override IEnumerable<Sen2Record> Children => Plans;

    /// <inheritdoc />
    public override void Add(Sen2Record child)
    {
        switch (child)
        {
            case Sen2NamedPlan plan: Plans.Add(plan); break;
            default: base.Add(child); break;
        }
    }

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        Plans.Clear();
    }
}
