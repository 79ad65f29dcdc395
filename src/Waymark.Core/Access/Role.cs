namespace Waymark.Core.Access;

/// <summary>In which capacity someone works with children of the area. A person may hold several; one is chosen at a time, with its purpose.</summary>
public enum Role
{
    /// <summary>Council SEND case officer.</summary>
    CaseOfficer,
    /// <summary>Manager of the council's SEND service.</summary>
    SendManager,
    /// <summary>Quality auditor of EHC plans.</summary>
    QualityAuditor,
    /// <summary>Educational psychologist.</summary>
    EducationalPsychologist,
    /// <summary>Designated clinical or medical officer of the NHS (DCO, DMO).</summary>
    DesignatedHealthOfficer,
    /// <summary>Commissioner of an integrated care board.</summary>
    IcbCommissioner,
    /// <summary>Therapist or other clinician.</summary>
    Therapist,
    /// <summary>Children's social worker.</summary>
    SocialWorker,
    /// <summary>SENCO of a school, or learning support of a college.</summary>
    Senco,
    /// <summary>Alternative provision provider.</summary>
    AlternativeProvider,
    /// <summary>Member of the attendance alliance.</summary>
    AllianceMember,
    /// <summary>Chair of the attendance alliance: attendance, suspensions and the worklist of the whole area, no plan and no social care.</summary>
    AllianceChair,
    /// <summary>Parent or carer.</summary>
    Parent,
    /// <summary>Young person over compulsory school age.</summary>
    YoungPerson,
    /// <summary>Analyst: pseudonymised and aggregate figures only.</summary>
    Analyst,
    /// <summary>Inspector or external auditor.</summary>
    Inspector,
    /// <summary>Administrator of the installation: accounts and settings, no case work.</summary>
    Administrator,
    /// <summary>Safeguarding lead for information, or data protection officer.</summary>
    DataProtectionLead,
}
