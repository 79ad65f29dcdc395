using Waymark.Core.Plans;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages about consulting settings.</summary>
internal static class ConsultationLinks
{
    /// <summary>For the council the open ones of its cases, for a setting those that are addressed to it.</summary>
    public const string All = "/plans/consultations";

    /// <summary>What a setting was sent, as its staff read it.</summary>
    public static string ReadOwn(Guid consultation) => $"{All}/{consultation}/read";

    public static string Answer(Guid consultation) => $"{All}/{consultation}/answer";

    /// <summary>The version that was sent, as a file: docx or pdf.</summary>
    public static string PlanSent(Guid consultation, string format) => $"{All}/{consultation}/plan-sent?format={format}";

    public static string OfCase(CaseId of) => $"/plans/cases/{of}/consultations";

    public static string Add(CaseId of) => $"{OfCase(of)}/add";

    public static string Send(CaseId of) => $"{OfCase(of)}/send";

    public static string Read(CaseId of, Guid consultation) => $"{OfCase(of)}/{consultation}/read";

    public static string Chase(CaseId of, Guid consultation) => $"{OfCase(of)}/{consultation}/chase";

    public static string Withdraw(CaseId of, Guid consultation) => $"{OfCase(of)}/{consultation}/withdraw";

    public static string RecordAnswer(CaseId of, Guid consultation) => $"{OfCase(of)}/{consultation}/record-answer";

    public static string Decide(CaseId of, Guid consultation) => $"{OfCase(of)}/{consultation}/decide";
}
