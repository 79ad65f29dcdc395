using NodaTime;
using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>A child as other rooms' lists show one. Comes as a query, so that a list joins, filters and sorts in the store.</summary>
internal sealed record ChildCard
{
    public required ChildId Id { get; init; }
    public required string Surname { get; init; }
    public required string Forename { get; init; }
    public required LocalDate? Born { get; init; }
    public required string SenStatus { get; init; }
    public required string PrimaryNeed { get; init; }
    public required string SchoolUrn { get; init; }
    public required string School { get; init; }
    public required int? YearGroup { get; init; }

    /// <summary>What the child is called, where that is not the first name.</summary>
    public string KnownAs { get; init; } = "";

    /// <summary>Code set sex.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Empty where the address is restricted.</summary>
    public required string Locality { get; init; }

    public string FullName => $"{Forename} {Surname}";

    /// <summary>For names of files, which are seen in mail, on shared screens and in lists of downloads.</summary>
    public string Initials => $"{Initial(Forename)}{Initial(Surname)}";

    private static string Initial(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) ? name[..1] : "X";
}
