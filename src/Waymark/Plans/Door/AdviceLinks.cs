using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages of advice and of what became of it.</summary>
internal static class AdviceLinks
{
    /// <summary>What was asked of the visitor.</summary>
    public const string Mine = "/plans/advice";

    public static string OfCase(CaseId of) => $"/plans/cases/{of}/advice";

    public static string AskForOne(CaseId of, string kind = "") => $"/plans/cases/{of}/advice/ask-for-one{(kind.Length > 0 ? $"?kind={kind}" : "")}";

    public static string LookAt(CaseId of, Guid request) => $"/plans/cases/{of}/advice/{request}/look-at";

    public static string Received(CaseId of, Guid request) => $"/plans/cases/{of}/advice/{request}/record-receipt";

    public static string Chase(CaseId of, Guid request) => $"/plans/cases/{of}/advice/{request}/chase";

    public static string Enough(CaseId of, Guid request) => $"/plans/cases/{of}/advice/{request}/existing-advice";

    public static string Withdraw(CaseId of, Guid request) => $"/plans/cases/{of}/advice/{request}/withdraw";

    public static string Recommendations(CaseId of, string show = "") => $"/plans/cases/{of}/recommendations{(show.Length > 0 ? $"?show={show}" : "")}";

    public static string Decide(CaseId of, RecommendationId recommendation) => $"/plans/cases/{of}/recommendations/{recommendation.Value}/decide";

    public static string Write(Guid request) => $"/plans/advice/{request}/write";

    public static string Recommend(Guid request, RecommendationId? row = null) => $"/plans/advice/{request}/recommend{(row is { } known ? $"?row={known.Value}" : "")}";

    public static string Upload(Guid request) => $"/plans/advice/{request}/upload";

    public static string Candidates(Guid request, Guid file) => $"/plans/advice/{request}/files/{file}/candidates";

    public static string Download(Guid request, Guid file) => $"/plans/advice/{request}/files/{file}/download";

    public static string Sign(Guid request) => $"/plans/advice/{request}/sign";

    public static string WhatBecame(Guid request) => $"/plans/advice/{request}/what-became";

    public static string Object(Guid request, RecommendationId recommendation) => $"/plans/advice/{request}/object?of={recommendation.Value}";
}
