namespace Waymark.Core.People.Identifiers;

/// <summary>One rule that an identifier fails, in words.</summary>
/// <param name="Rule">Id of the rule, for example 1510.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Query">True where the identifier can still be used and somebody should ask.</param>
public sealed record IdentifierFault(string Rule, string Sentence, bool Query = false);
