namespace Waymark.Core.Plans.Sen2;

/// <summary>One child or young person.</summary>
public sealed class Sen2Person() : Sen2Record(Sen2Module.Person)
{
    /// <summary>Surname.</summary>
    public Sen2Value Surname => this[0];

    /// <summary>Forename.</summary>
    public Sen2Value Forename => this[1];

    /// <summary>Date of birth.</summary>
    public Sen2Value PersonBirthDate => this[2];

    /// <summary>Gender, to 2023.</summary>
    public Sen2Value GenderCurrent => this[3];

    /// <summary>Sex, from 2024.</summary>
    public Sen2Value Sex => this[4];

    /// <summary>Ethnicity.</summary>
    public Sen2Value Ethnicity => this[5];

    /// <summary>Home postcode.</summary>
    public Sen2Value PostCode => this[6];

    /// <summary>Unique pupil number.</summary>
    public Sen2Value Upn => this[7];

    /// <summary>Unique learner number.</summary>
    public Sen2Value UniqueLearnerNumber => this[8];

    /// <summary>Why there is neither.</summary>
    public Sen2Value UpnUnknown => this[9];

    /// <summary>Requests for an EHC needs assessment, 1 to n.</summary>
    public List<Sen2Request> Requests { get; } = new(1);

    /// <inheritdoc />
    public override IEnumerable<Sen2Record> Children => Requests;

    /// <inheritdoc />
    public override void Add(Sen2Record child)
    {
        switch (child)
        {
            case Sen2Request request: Requests.Add(request); break;
            default: base.Add(child); break;
        }
    }

    /// <inheritdoc />
    public override void Clear()
    {
        base.Clear();
        Requests.Clear();
    }
}
