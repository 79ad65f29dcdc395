namespace Waymark.Plans.Advice.Reports;

/// <summary>A report that cannot be taken, with the sentence for whoever sent it.</summary>
internal sealed class UnusableReport(string message) : Exception(message);
