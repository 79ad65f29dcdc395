namespace Waymark.Core.Plans.Sen2;

/// <summary>A setting, named in a plan or attended: what both kinds of record share.</summary>
public abstract class Sen2Setting : Sen2Record
{
    private protected Sen2Setting(Sen2Module module) : base(module)
    {
    }

    /// <summary>Establishment in the national register.</summary>
    public Sen2Value Urn => this[0];

    /// <summary>Provider without URN.</summary>
    public Sen2Value Ukprn => this[1];

    /// <summary>Kind of setting, where there is neither.</summary>
    public Sen2Value SenSetting => this[2];

    /// <summary>The setting in words.</summary>
    public Sen2Value SenSettingOther => this[3];

    /// <summary>1 primary, 2 secondary.</summary>
    public Sen2Value PlacementRank => this[4];

    /// <summary>Place in the SEN unit.</summary>
    public abstract Sen2Value SenUnitIndicator { get; }

    /// <summary>Place in resourced provision.</summary>
    public abstract Sen2Value ResourcedProvisionIndicator { get; }
}
