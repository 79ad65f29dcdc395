using Waymark.Core.Access;

namespace Waymark.Access.Door;

/// <summary>Roles as people read them.</summary>
internal static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.CaseOfficer => "SEND case officer",
        Role.SendManager => "SEND manager",
        Role.QualityAuditor => "Quality auditor",
        Role.EducationalPsychologist => "Educational psychologist",
        Role.DesignatedHealthOfficer => "Designated health officer",
        Role.IcbCommissioner => "ICB commissioner",
        Role.Therapist => "Therapist",
        Role.SocialWorker => "Social worker",
        Role.Senco => "SENCO",
        Role.AlternativeProvider => "Alternative provider",
        Role.AllianceMember => "Attendance alliance member",
        Role.AllianceChair => "Attendance alliance chair",
        Role.Parent => "Parent or carer",
        Role.YoungPerson => "Young person",
        Role.Analyst => "Analyst",
        Role.Inspector => "Inspector",
        Role.Administrator => "Administrator",
        Role.DataProtectionLead => "Data protection lead",
        _ => role.ToString(),
    };
}
