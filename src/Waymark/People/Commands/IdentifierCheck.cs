using Waymark.Core.People.Identifiers;
using Waymark.Shell.Terminal;

namespace Waymark.People.Commands;

/// <summary>waymark calc identifiers: UPN, NHS number and ULN, each valid or with the rule that it fails. Layout in docs/calc.md.</summary>
internal static class IdentifierCheck
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<Asked, Answer>(input, output, Check);

    internal static Answer Check(Asked asked)
    {
        var clean = asked.Value.Replace(" ", "", StringComparison.Ordinal);
        var faults = asked.Kind switch
        {
            "upn" => Upn.FaultsOf(clean.ToUpperInvariant()),
            "nhs" => NhsNumber.FaultsOf(clean.Replace("-", "", StringComparison.Ordinal)),
            "uln" => Uln.FaultsOf(clean.Replace("-", "", StringComparison.Ordinal)),
            _ => throw new FormatException($"\"{asked.Kind}\" is not a kind of identifier. Write upn, nhs or uln."),
        };
        return new Answer(asked.Kind, asked.Value, faults.All(f => f.Query), [.. faults.Select(f => new Fault(f.Rule, f.Sentence, f.Query))]);
    }

    internal sealed record Asked(string Kind, string Value);

    internal sealed record Answer(string Kind, string Value, bool Valid, IReadOnlyList<Fault> Faults);

    internal sealed record Fault(string Rule, string Sentence, bool Query);
}
