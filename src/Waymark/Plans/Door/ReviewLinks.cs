using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages of reviews and of moves to the next phase.</summary>
internal static class ReviewLinks
{
    /// <summary>The list of reviews within reach.</summary>
    public const string All = "/plans/reviews";

    /// <summary>Children who move to the next phase.</summary>
    public const string Transfers = "/plans/transfers";

    public static string OfCase(CaseId of) => $"/plans/cases/{of}/reviews";

    public static string Arrange(CaseId of) => $"{OfCase(of)}/arrange";

    /// <summary>Who sees to the review of a child without a setting.</summary>
    public static string Owner(CaseId of) => $"{OfCase(of)}/owner";

    public static string Read(CaseId of, ReviewId review) => $"{OfCase(of)}/{review}/read";

    public static string Step(CaseId of, ReviewId review, string what) => $"{OfCase(of)}/{review}/step?what={what}";

    public static string Invitees(CaseId of, ReviewId review) => $"{OfCase(of)}/{review}/invitees";

    public static string Prepare(CaseId of, ReviewId review) => $"{OfCase(of)}/{review}/prepare";

    public static string Meeting(CaseId of, ReviewId review) => $"{OfCase(of)}/{review}/meeting";

    public static string Decide(CaseId of, ReviewId review) => $"{OfCase(of)}/{review}/decide";

    /// <summary>The notice of amendments as a file: docx or pdf.</summary>
    public static string Notice(CaseId of, ReviewId review, string format) => $"{OfCase(of)}/{review}/download?format={format}";
}
