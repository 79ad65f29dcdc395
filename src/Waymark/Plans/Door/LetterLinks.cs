using Waymark.Core.Plans;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages of letters.</summary>
internal static class LetterLinks
{
    /// <summary>The wording of letters, and what they say of the area.</summary>
    public const string Wording = "/plans/letters";

    public const string Details = "/plans/letters/details";

    /// <summary>Letters that wait to be sent, of every case within reach.</summary>
    public const string Outbox = "/plans/outbox";

    /// <summary>One kind of letter for the cases that are ticked in the caseload.</summary>
    public const string ForMany = "/plans/caseload/letters";

    public static string WordingOf(string name) => $"/plans/letters/wording?name={name}";

    public static string OfCase(CaseId of) => $"/plans/cases/{of}/letters";

    /// <summary>The letter that consults a setting, with its name and whose request it is filled in.</summary>
    public static string Consult(CaseId of, string setting, string request) => $"{Make(of, "consultation")}&setting={Uri.EscapeDataString(setting)}&request={Uri.EscapeDataString(request)}";

    public static string Make(CaseId of, string notice = "") => $"/plans/cases/{of}/letters/make{(notice.Length > 0 ? $"?notice={notice}" : "")}";

    public static string Read(CaseId of, Guid letter) => $"/plans/cases/{of}/letters/{letter}/read";

    public static string Send(CaseId of, Guid letter) => $"/plans/cases/{of}/letters/{letter}/send";

    public static string Recall(CaseId of, Guid letter) => $"/plans/cases/{of}/letters/{letter}/recall";

    public static string File(CaseId of, Guid letter, string format, bool large = false) => $"/plans/cases/{of}/letters/{letter}/download?format={format}{(large ? "&size=large" : "")}";

    /// <summary>Copies of letters for the visitor's school or body.</summary>
    public const string Copies = "/plans/letters/copies";

    public static string Copy(Guid copy) => $"/plans/letters/copies/{copy}/read";

    public static string CopyFile(Guid copy, string format) => $"/plans/letters/copies/{copy}/download?format={format}";

    /// <summary>A letter as whom it was sent to reads it.</summary>
    public static string Own(Guid letter) => $"/plans/letters/own/{letter}/read";

    public static string OwnFile(Guid letter, string format, bool large = false) => $"/plans/letters/own/{letter}/download?format={format}{(large ? "&size=large" : "")}";
}
