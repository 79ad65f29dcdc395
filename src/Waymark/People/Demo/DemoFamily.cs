using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Everything that is stored about one child of the demonstration: identity, numbers, status, needs, school, family, professionals.</summary>
internal sealed class DemoFamily(DemoScene scene, int number)
{
    private const string Source = "demonstration";
    private static readonly List<Table.Row> Officers = [.. DemoScene.Cast("people").Rows.Where(r => r["role"] == nameof(Role.CaseOfficer))];
    private static readonly Dictionary<string, string> Phases = DemoScene.Cast("schools").Rows.ToDictionary(r => r["urn"], r => r["phase"], StringComparer.Ordinal);
    private readonly ChildId child = ChildId.From(DemoScene.IdOf("child", scene.Seed, number));
    private readonly List<object> rows = [];

    public (DemoChild, IReadOnlyList<object>) Cast(Table.Row row)
    {
        var year = int.Parse(row["year"], System.Globalization.CultureInfo.InvariantCulture);
        var birthday = row["birthday"].Split('-').Select(int.Parse).ToArray();
        var made = Make(new Person(row["forename"], row["surname"], row["sex"], row["ethnicity"], Born(scene, year, birthday[0], birthday[1]), year,
            row["school"], row["need"], row["second_need"], row["locality"], row["postcode"], row["status"], row["team"])
        {
            Key = row["key"], KnownAs = row["known_as"], Communication = row["communication"], Language = row["first_language"], Events = row["events"],
            Restricted = row["postcode"].Length == 0, HasCase = row["events"].Length > 0, Flags = row["flags"],
            Stays = row["school"].Length == 0 ? [] : [new DemoStay(row["school"], Phases[row["school"]], new LocalDate(scene.Today.PlusDays(-450).Year, 9, 2), null, "C")],
        });
        foreach (var person in DemoScene.Cast("people").Rows.Where(p => p["involved_with"].Split(' ').Contains(row["key"]))) Involve(person);
        return made;
    }

    public (DemoChild, IReadOnlyList<object>) Make(Person p)
    {
        rows.Add(new Child
        {
            Id = child, Surname = p.Surname, Forename = p.Forename, MiddleNames = p.Middle, KnownAs = p.KnownAs, Born = p.Born, Sex = p.Sex, Ethnicity = p.Ethnicity,
            FirstLanguage = p.Language, Communication = p.Communication, AddressLine = p.Restricted ? "" : $"{(number % 140) + 1} {Street(number)}",
            Town = "", Postcode = p.Postcode, Locality = p.Locality, AddressRestricted = p.Restricted, SenStatus = p.Status, PrimaryNeed = p.Need,
            SchoolUrn = p.Urn, YearGroup = p.Year, Source = Source,
        });
        if (p.Number) rows.Add(Number(p));
        if (p.HasCase) rows.Add(new ChildIdentifier { Id = Id(), Child = child, Kind = IdentifierKind.Local, System = "council-ehc", Value = $"NY{100000 + number}", Source = Source });
        foreach (var stay in p.Stays)
        {
            var back = stay.To is { } to ? ((scene.YearStart.Year - to.Year) * 12) + 8 - to.Month : -4;
            rows.Add(new Enrolment { Id = Id(), Child = child, Urn = stay.Urn, From = stay.From, To = stay.To, Status = stay.Status, YearGroup = p.Year - ((back + 11) / 12), Source = Source });
        }
        foreach (var flag in p.Flags.Split('|', StringSplitOptions.RemoveEmptyEntries))
            rows.Add(new ChildFlag { Id = Id(), Child = child, Kind = flag, From = scene.Today.PlusDays(-400), Source = Source, TalkTo = flag == "safeguarding" ? "Dan Price" : "" });
        if (p.Ended is { } end) AddFormerPlan(p, end);
        if (p.Status != "N") AddSupport(p);
        var (officer, name) = p.HasCase ? OfficerOf(p) : (default, "");
        if (p.HasCase)
            rows.Add(new Involvement
            {
                Id = Id(), Child = child, Account = officer, Name = name, Role = Role.CaseOfficer, Team = p.Team, Lead = true,
                From = scene.Today.PlusDays(-700), Source = Source,
            });
        return (new DemoChild(number, p.Key, child, p.Born, p.Year, p.Urn, p.Status, p.Team, officer, name, p.Events)
        {
            HasCase = p.HasCase, Sex = p.Sex, Need = p.Need, Stays = p.Stays, Excluded = p.Excluded, Ended = p.Ended, Decile = p.Decile,
        }, rows);
    }

    private static readonly string[] FormerNeeds = ["SEMH", "MLD", "SLCN", "ASD"];

    /// <summary>A birthday in the school year that puts the child into that nominal year group (age on 31 August − 4).</summary>
    public static LocalDate Born(DemoScene scene, int year, int month, int day) => new(scene.YearStart.Year - year - 4 - (month >= 9 ? 1 : 0), month, day);

    /// <summary>Status, needs and family of a child with SEN. Those with a plan had support before it.</summary>
    private void AddSupport(Person p)
    {
        var chance = scene.ChanceOf(-1 - number);
        var since = p.Ended is { } end ? end.On.PlusDays(1) : p.Key.Length > 0 ? scene.Today.PlusDays(-600) : LocalDate.Max(p.Born.PlusYears(2), scene.Today.PlusDays(-chance.Next(60, 1600)));
        if (p.Key.Length == 0 && p.Status == "E" && p.Year >= 0)
        {
            var before = LocalDate.Max(p.Born.PlusYears(2), since.PlusDays(-chance.Next(200, 900)));
            if (before < since) rows.Add(new SenStatus { Id = Id(), Child = child, Status = "K", From = before, To = since.PlusDays(-1), Source = Source });
        }
        rows.Add(new SenStatus { Id = Id(), Child = child, Status = p.Status, From = since, Source = Source });
        rows.Add(new ChildNeed { Id = Id(), Child = child, Type = p.Need, Rank = 1, From = since, Source = Source });
        if (p.SecondNeed.Length > 0) rows.Add(new ChildNeed { Id = Id(), Child = child, Type = p.SecondNeed, Rank = 2, From = since, Source = Source });
        var signsIn = p.Key.Length == 0 ? null : DemoScene.Cast("people").Rows.FirstOrDefault(r => r["role"] == nameof(Role.Parent) && r["involved_with"].Split(' ').Contains(p.Key));
        var parent = new FamilyContact
        {
            Id = Id(), Child = child, Name = signsIn?["name"] ?? $"{(number % 3 == 0 ? "Michael" : "Sarah")} {p.Surname}", Relationship = number % 3 == 0 && signsIn is null ? "Father" : "Mother",
            ParentalResponsibility = true, Phone = $"01632 {960000 + (number % 1000)}", Source = Source,
            Account = signsIn is null ? null : AccountId.From(DemoScene.IdOf($"account {signsIn["key"]}")),
        };
        rows.Add(parent);
        if (signsIn is not null && FamilyRights.Of(p.Born) is { Passes: { } passes } rights && rights.YoungPersonDecides(scene.Today)) rows.Add(Decided(parent, passes));
    }

    /// <summary>The parent of a grown young person of the cast speaks for them: it was found that they cannot decide about the plan.</summary>
    private ParentDecision Decided(FamilyContact parent, LocalDate passes) => new()
    {
        Id = Id(), Child = child, Contact = parent.Id, Decision = "capacity", Sees = true, Speaks = true, From = passes, DecidedBy = "Dr Helena Voss, consultant, with the family and the college",
        Reason = "Cannot weigh what a plan says, however it is shown. Choices of every day are made in their own way.", RecordedBy = "Waymark", Source = Source,
    };

    /// <summary>A plan from its day to its last, and what came after.</summary>
    private void AddFormerPlan(Person p, DemoEnd end)
    {
        rows.Add(new SenStatus { Id = Id(), Child = child, Status = "E", From = end.Made, To = end.On, Source = Source });
        if (p.Status != "N") return;
        rows.Add(new SenStatus { Id = Id(), Child = child, Status = "N", From = end.On.PlusDays(1), Source = Source });
        rows.Add(new ChildNeed { Id = Id(), Child = child, Type = FormerNeeds[number % FormerNeeds.Length], Rank = 1, From = end.Made, To = end.On, Source = Source });
    }

    /// <summary>The cast is with the first officer of its team, as whom one signs in; the crowd goes round, in areas of other teams among all officers.</summary>
    private (AccountId, string) OfficerOf(Person p)
    {
        var team = Officers.Where(r => r["team"] == p.Team).ToList();
        if (team.Count == 0) team = Officers;
        var officer = p.Key.Length > 0 ? team[0] : team[number % team.Count];
        return (AccountId.From(DemoScene.IdOf($"account {officer["key"]}")), officer["name"]);
    }

    private void Involve(Table.Row person)
    {
        var account = AccountId.From(DemoScene.IdOf($"account {person["key"]}"));
        var role = Enum.Parse<Role>(person["role"]);
        if (role == Role.Parent) return;
        if (role == Role.YoungPerson)
            rows.Add(new FamilyContact { Id = Id(), Child = child, Name = person["name"], Relationship = "Young person", Self = true, Account = account, Source = Source });
        else
            rows.Add(new Involvement
            {
                Id = Id(), Child = child, Account = account, Name = person["name"], Role = role, Organisation = person["organisation"],
                Team = person["team"], From = scene.Today.PlusDays(-300), Lead = true, Source = Source,
            });
    }

    private ChildIdentifier Number(Person p)
    {
        var twelve = $"{scene.Area}4{number / 1000 % 1000:D3}{(p.Born.Year + 5) % 100:D2}{number % 1000:D3}";
        return new ChildIdentifier { Id = Id(), Child = child, Kind = IdentifierKind.Upn, Value = Upn.CheckLetter(twelve) + twelve, Source = Source };
    }

    private Guid Id() => DemoScene.IdOf("fact", scene.Seed, number, rows.Count);

    private static string Street(int n) => (n % 5) switch { 0 => "Beck Lane", 1 => "Station Road", 2 => "High Street", 3 => "Church Close", _ => "Moor View" };

    internal sealed record Person(
        string Forename, string Surname, string Sex, string Ethnicity, LocalDate Born, int Year, string Urn, string Need, string SecondNeed,
        string Locality, string Postcode, string Status, string Team)
    {
        public string Key { get; init; } = "";
        public string KnownAs { get; init; } = "";
        public string Communication { get; init; } = "";
        public string Language { get; init; } = "English";
        public string Events { get; init; } = "";
        public bool Restricted { get; init; }
        public string Middle { get; init; } = "";
        public int? Decile { get; init; }
        public string Flags { get; init; } = "";
        public LocalDate? Excluded { get; init; }
        public DemoEnd? Ended { get; init; }

        /// <summary>Whether a number of the school system is known.</summary>
        public bool Number { get; init; } = true;

        public required bool HasCase { get; init; }
        public required IReadOnlyList<DemoStay> Stays { get; init; }
    }
}
