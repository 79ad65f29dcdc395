using NodaTime;
using NodaTime.Text;
using Waymark.Core.People;
using Waymark.Core.People.Names;
using Waymark.People.Door;

namespace Waymark.People.Matching;

/// <summary>A child of the area as matching compares one.</summary>
internal sealed record KnownChild(
    ChildId Id, string Surname, string Forename, string KnownAs, LocalDate? Born, string Postcode, string SchoolUrn, bool Restricted, bool Sealed)
{
    private const double Alike = 0.8;

    public IReadOnlyList<ChildName> OtherNames { get; init; } = [];
    public IReadOnlyList<ChildIdentifier> Identifiers { get; init; } = [];

    private IEnumerable<string> Surnames => OtherNames.Select(n => n.Surname).Prepend(Surname);

    private IEnumerable<string> Forenames => OtherNames.Select(n => n.Forename).Append(KnownAs).Prepend(Forename);

    /// <summary>A missing day on either side says nothing; otherwise equal or one edit apart.</summary>
    public bool BirthAgrees(IncomingChild record) => Born is not { } here || record.Born is not { } there
        || Likeness.Edits(Digits(here), Digits(there)) <= 1;

    public bool NameAgrees(IncomingChild record) =>
        Surnames.Any(s => AreAlike(s, record.Surname)) || Forenames.Any(f => AreAlike(f, record.Forename) || AreAlike(f, record.KnownAs));

    public bool ForenameIsEqual(IncomingChild record) => NameForm.Joined(record.Forename) is { Length: > 0 } form
        && Forenames.Any(f => NameForm.Joined(f) == form);

    /// <summary>Same birthday and names alike: near enough to ask, never enough to join.</summary>
    public bool LooksLike(IncomingChild record) => Born == record.Born && Born is not null
        && ((Surnames.Any(s => AreAlike(s, record.Surname)) && Forenames.Any(f => AreAlike(f, record.Forename) || AreAlike(f, record.KnownAs)))
            || (AreAlike(Surname, record.Forename) && AreAlike(Forename, record.Surname)));

    /// <summary>Permanent UPNs, present and former.</summary>
    public IEnumerable<string> Upns => Identifiers.Where(i => i.Kind is IdentifierKind.Upn or IdentifierKind.FormerUpn).Select(i => i.Value);

    private static bool AreAlike(string a, string b) => !NameForm.IsPlaceholder(a) && !NameForm.IsPlaceholder(b)
        && Likeness.JaroWinkler(NameForm.Joined(a), NameForm.Joined(b)) >= Alike;

    private static string Digits(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(day);
}
