namespace Waymark.Insight.Lake;

/// <summary>The lake cannot be used as it stands; the message says what to do.</summary>
internal sealed class LakeRefusedException(string message, Exception? inner = null) : Exception(message, inner);
