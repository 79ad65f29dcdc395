using Waymark.Core.Plans;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages of disputes.</summary>
internal static class DisputeLinks
{
    /// <summary>All disputes within reach.</summary>
    public const string All = "/plans/disputes";

    public static string OfCase(CaseId of) => $"/plans/cases/{of}/disputes";

    /// <summary>The index of what the bundle for a hearing is made from: csv, pdf or docx.</summary>
    public static string Index(CaseId of, string format) => $"{OfCase(of)}/download?format={format}";

    /// <summary>The form that records a step of one thread.</summary>
    public static string Record(CaseId of, string kind, string thread) => $"{PlanLinks.RecordEvent(of)}?kind={Uri.EscapeDataString(kind)}&of={Uri.EscapeDataString(thread)}";
}
