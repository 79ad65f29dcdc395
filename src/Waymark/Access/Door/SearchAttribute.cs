namespace Waymark.Access.Door;

/// <summary>Marks a page that looks children up: its questions have a stricter limit than its opening.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SearchAttribute : Attribute;
