namespace Waymark.Core.Common;

/// <summary>Something a person can put right.</summary>
/// <param name="Field">The field it stands beside, as bound (<c>Asked.Held</c>); empty when it concerns the whole.</param>
/// <param name="Sentence">What to do, in plain words: "Enter …", "… must be …".</param>
/// <param name="Rule">Id of the legal rule that speaks here, or null.</param>
public sealed record Problem(string Field, string Sentence, string? Rule = null);
