namespace Waymark.Core.Plans.Sen2;

/// <summary>A setting attended.</summary>
public sealed class Sen2Placement() : Sen2Setting(Sen2Module.Placement)
{
    /// <summary>Start of this placement in this rank.</summary>
    public Sen2Value EntryDate => this[5];

    /// <summary>Last day of it.</summary>
    public Sen2Value LeavingDate => this[6];

    /// <summary>Full or part time, to 2023.</summary>
    public Sen2Value AttendancePattern => this[7];

    /// <summary>Place in the SEN unit.</summary>
    public override Sen2Value SenUnitIndicator => this[8];

    /// <summary>Place in resourced provision.</summary>
    public override Sen2Value ResourcedProvisionIndicator => this[9];

    /// <summary>Residential.</summary>
    public Sen2Value Res => this[10];

    /// <summary>Work-based learning.</summary>
    public Sen2Value Wbp => this[11];

    /// <summary>True where the placement had begun and not ended on that day.</summary>
    public bool OpenOn(NodaTime.LocalDate day) => EntryDate.Date <= day && (LeavingDate.Blank || LeavingDate.Date >= day);
}
