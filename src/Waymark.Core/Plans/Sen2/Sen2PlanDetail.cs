namespace Waymark.Core.Plans.Sen2;

/// <summary>A setting that the plan names.</summary>
public sealed class Sen2PlanDetail() : Sen2Setting(Sen2Module.PlanDetail)
{
    /// <summary>Place in the SEN unit.</summary>
    public override Sen2Value SenUnitIndicator => this[5];

    /// <summary>Place in resourced provision.</summary>
    public override Sen2Value ResourcedProvisionIndicator => this[6];
}
