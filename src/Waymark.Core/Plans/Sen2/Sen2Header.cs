namespace Waymark.Core.Plans.Sen2;

/// <summary>Which return it is and who sends it.</summary>
public sealed class Sen2Header() : Sen2Record(Sen2Module.Header)
{
    /// <summary>Name of the return: SEN2.</summary>
    public Sen2Value Collection => this[0];

    /// <summary>Year of the reference date.</summary>
    public Sen2Value Year => this[1];

    /// <summary>January day on which the caseload is counted.</summary>
    public Sen2Value ReferenceDate => this[2];

    /// <summary>L: an authority.</summary>
    public Sen2Value SourceLevel => this[3];

    /// <summary>Three-digit number of the authority that sends it.</summary>
    public Sen2Value Lea => this[4];

    /// <summary>System that made the file.</summary>
    public Sen2Value SoftwareCode => this[5];

    /// <summary>Its version.</summary>
    public Sen2Value Release => this[6];

    /// <summary>Raised with every file of the year.</summary>
    public Sen2Value SerialNo => this[7];

    /// <summary>When the file was made.</summary>
    public Sen2Value DateTime => this[8];

    /// <summary>Designated medical officer.</summary>
    public Sen2Value Dmo => this[9];

    /// <summary>Designated clinical officer.</summary>
    public Sen2Value Dco => this[10];

    /// <summary>Designated social care officer, from 2025.</summary>
    public Sen2Value Dsco => this[11];
}
