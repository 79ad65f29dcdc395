using System.Globalization;
using NodaTime;
using Waymark.Core.People.Identifiers;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Bench;

/// <summary>
/// Makes returns of any size from a seed: persons in every stage of the process, in the published layout, without an error by the rules of the year.
/// The names are made up of syllables; no real child is in it.
/// </summary>
public sealed class Sen2Sample(int seed, int year, string authority = "815")
{
    private static readonly string[] Starts = ["Al", "Ber", "Ca", "Da", "El", "Fen", "Gil", "Har", "Is", "Jo", "Kel", "Lor", "Mar", "Nor", "O'", "Pel", "Ros", "Sel", "Tam", "Wil"];
    private static readonly string[] Middles = ["a", "be", "ci", "da", "e", "fo", "la", "mi", "no", "ra", "si", "to", "ë", "ł", "wi"];
    private static readonly string[] Ends = ["n", "ra", "ley", "son", "ton", "by", "well", "ski", "ford", "mere", "-Shaw", "croft", "a", "ie", "den"];
    private static readonly string[] Needs = ["ASD", "SEMH", "SLCN", "MLD", "SLD", "PMLD", "SPLD", "HI", "VI", "MSI", "PD", "OTH"];
    private static readonly string[] Ethnicities = ["WBRI", "WBRI", "WBRI", "WBRI", "APKN", "BAFR", "MWBC", "WOTH", "NOBT", "CHNE"];
    public static readonly string[] Urns = [.. Enumerable.Range(0, 180).Select(i => (121300 + (i * 7)).ToString(CultureInfo.InvariantCulture))];

    private readonly Sen2Year of = Sen2Year.Of(year) ?? throw new ArgumentOutOfRangeException(nameof(year));
    private readonly Random random = new(seed);
    private int serial;

    public Sen2Header Header()
    {
        var header = new Sen2Header();
        Put(header, ("Collection", "SEN2"), ("Year", Text(year)), ("ReferenceDate", Iso(of.ReferenceDate)), ("SourceLevel", "L"), ("LEA", authority),
            ("SoftwareCode", "Waymark"), ("Release", "1.0"), ("SerialNo", "1"), ("DateTime", $"{Iso(of.ReferenceDate.PlusDays(18))}T09:30:00"),
            ("DMO", "1"), ("DCO", "1"));
        if (year >= 2025) header.Set("DSCO", "1");
        return header;
    }

    /// <summary>The persons, one by one: the same for the same seed, however many are taken.</summary>
    public IEnumerable<Sen2Person> Persons(int count)
    {
        for (var i = 0; i < count; i++) yield return Person();
    }

    private Sen2Person Person()
    {
        serial++;
        var person = new Sen2Person { Line = serial };
        var stage = random.Next(100);
        var age = stage < 8 ? random.Next(17, 24) : random.Next(3, 19);
        var born = of.AgeDay.PlusYears(-age).PlusDays(-random.Next(1, 350));
        Put(person, ("Surname", Name()), ("Forename", Name()), ("PersonBirthDate", Iso(born)), ("Ethnicity", Pick(Ethnicities)),
            ("PostCode", $"{Pick(["YO", "HG", "DL", "BD"])}{random.Next(1, 30)} {random.Next(1, 10)}{Pick(["AA", "BD", "JN", "QW"])}"));
        person.Set(year >= 2024 ? "Sex" : "GenderCurrent", year >= 2024 ? Pick(["M", "F"]) : Pick(["1", "2"]));
        Identify(person, age);
        person.Add(stage switch
        {
            < 8 => Ended(born),
            < 12 => Undecided(),
            < 16 => Refused(),
            < 19 => InAssessment(),
            < 21 => NotIssued(),
            < 33 => NewPlan(born),
            < 36 => MovedIn(born),
            _ => OldPlan(born),
        });
        return person;
    }

    private void Identify(Sen2Person person, int age)
    {
        if (age < 4)
        {
            person.Set("UPNunknown", "UN1");
            return;
        }
        // Unique for ten million persons: establishment, year and serial of the number are counted through.
        var body = string.Create(CultureInfo.InvariantCulture, $"{authority}{serial / 1000 % 10000:0000}{serial / 10_000_000 % 100:00}{serial % 1000:000}");
        person.Set("UPN", Upn.CheckLetter(body) + body);
    }

    private Sen2Request Undecided() => Request("A", Day(of.Last.PlusDays(-40), of.Last), null);

    private Sen2Request Refused()
    {
        var received = Day(of.First, of.Last.PlusDays(-50));
        return Request("N", received, received.PlusDays(random.Next(20, 50)));
    }

    private Sen2Request InAssessment()
    {
        var received = Day(of.Last.PlusDays(-120), of.Last.PlusDays(-45));
        var request = Request("Y", received, received.PlusDays(random.Next(20, 42)));
        request.Add(Assessment("A", null));
        return request;
    }

    private Sen2Request NotIssued()
    {
        var received = Day(of.First, of.Last.PlusDays(-120));
        var request = Request("Y", received, received.PlusDays(random.Next(20, 42)));
        request.Add(Assessment("N", received.PlusDays(random.Next(90, 118))));
        return request;
    }

    private Sen2Request NewPlan(LocalDate born)
    {
        var received = Day(of.First, of.Last.PlusDays(-190));
        var request = Request("Y", received, received.PlusDays(random.Next(20, 50)));
        var issued = received.PlusDays(random.Next(110, 190));
        var assessment = Assessment("Y", issued);
        request.Add(assessment);
        var urn = Pick(Urns);
        assessment.Add(Plan(issued, urn));
        request.Add(Active(born, issued, urn, reviewed: false));
        return request;
    }

    private Sen2Request OldPlan(LocalDate born)
    {
        var first = born.PlusYears(2) > of.First.PlusYears(-6) ? born.PlusYears(2) : of.First.PlusYears(-6);
        var start = Day(first, of.First.PlusDays(-1));
        var request = Request("H", null, null);
        var assessment = Assessment("H", null);
        request.Add(assessment);
        var urn = Pick(Urns);
        assessment.Add(Plan(start, urn));
        request.Add(Active(born, start, urn, reviewed: true));
        return request;
    }

    private Sen2Request MovedIn(LocalDate born)
    {
        var request = OldPlan(born);
        request.ActivePlans[0].Set("TransferLA", Pick(["816", "383", "380", "841"]));
        return request;
    }

    private Sen2Request Ended(LocalDate born)
    {
        var request = OldPlan(born);
        var plan = request.Assessments[0].Plans[0];
        var end = of.Last.PlusDays(-random.Next(20, 150));
        Put(plan, ("CeaseDate", Iso(end)), ("CeaseReason", Pick(["2", "3", "4", "5", "6", "7"])));
        request.ActivePlans.Clear();
        var active = new Sen2ActivePlan();
        var place = Place(new Sen2Placement(), Pick(Urns), "1");
        Put(place, ("EntryDate", Iso(plan.StartDate.Date!.Value)), ("LeavingDate", Iso(end)));
        active.Add(place);
        active.Add(Need(0));
        request.Add(active);
        return request;
    }

    private Sen2Request Request(string outcome, LocalDate? received, LocalDate? decided)
    {
        var request = new Sen2Request { Line = serial };
        Put(request, ("RYA", "0"), ("RequestOutcome", outcome));
        if (received is { } on) request.Set("ReceivedDate", Iso(on));
        if (year >= 2025 && outcome != "H") request.Set("RequestSource", Pick(["1", "1", "2", "2", "3", "4", "5"]));
        if (decided is { } told) Put(request, ("RequestOutcomeDate", Iso(told)), ("RequestMediation", "0"), ("RequestTribunal", "0"));
        return request;
    }

    private Sen2Assessment Assessment(string outcome, LocalDate? told)
    {
        var assessment = new Sen2Assessment { Line = serial };
        assessment.Set("AssessmentOutcome", outcome);
        if (told is not { } on) return assessment;
        Put(assessment, ("AssessmentOutcomeDate", Iso(on)), ("AssessmentMediation", "0"), ("AssessmentTribunal", "0"), ("Week20", random.Next(12) == 0 ? "1" : "0"));
        if (outcome == "Y") Put(assessment, ("OtherMediation", "0"), ("OtherTribunal", random.Next(40) == 0 ? "1" : "0"));
        return assessment;
    }

    private Sen2NamedPlan Plan(LocalDate start, string urn)
    {
        var plan = new Sen2NamedPlan { Line = serial };
        Put(plan, ("StartDate", Iso(start)), ("PB", "0"));
        if (random.Next(25) == 0) Put(plan, ("PB", "1"), ("OA", "1"));
        plan.Add(Place(new Sen2PlanDetail(), urn, "1"));
        return plan;
    }

    private Sen2ActivePlan Active(LocalDate born, LocalDate start, string urn, bool reviewed)
    {
        var active = new Sen2ActivePlan { Line = serial };
        if (reviewed && year >= 2024)
        {
            var meeting = Day(of.First, of.Last.PlusDays(-40));
            var outcome = random.Next(10) switch { < 6 => "M", < 9 => "A", _ => "C" };
            Put(active, ("ReviewMeeting", Iso(meeting)), ("ReviewOutcome", outcome), ("LastReview", Iso(meeting.PlusDays(random.Next(10, 36)))));
            if (outcome == "A" && year >= 2025) active.Set("ReviewDraft", Iso(meeting.PlusDays(random.Next(10, 28))));
        }
        if (year >= 2025 && of.YearGroup(born) is -1 or 6 or 11) active.Set("PhaseTransferDueDate", Iso(new LocalDate(year, of.YearGroup(born) == 11 ? 3 : 2, of.YearGroup(born) == 11 ? 31 : 15)));
        var place = Place(new Sen2Placement(), urn, "1");
        place.Set("EntryDate", Iso(start));
        active.Add(place);
        var first = random.Next(Needs.Length);
        active.Add(Need(first));
        if (random.Next(3) == 0) active.Add(Need((first + 1) % Needs.Length, "2"));
        return active;
    }

    private T Place<T>(T place, string urn, string rank)
        where T : Sen2Setting
    {
        place.Line = serial;
        Put(place, ("URN", urn), ("PlacementRank", rank), ("SENunitIndicator", random.Next(20) == 0 ? "1" : "0"), ("ResourcedProvisionIndicator", "0"));
        return place;
    }

    private Sen2Need Need(int at, string rank = "1")
    {
        var need = new Sen2Need { Line = serial };
        Put(need, ("SENtype", Needs[at]), ("SENtypeRank", rank));
        return need;
    }

    private string Name() => Pick(Starts) + Pick(Middles) + Pick(Middles) + Pick(Ends);

    private LocalDate Day(LocalDate from, LocalDate to) => from.PlusDays(random.Next(0, Math.Max(1, Period.DaysBetween(from, to))));

    private T Pick<T>(T[] all) => all[random.Next(all.Length)];

    private static void Put(Sen2Record record, params ReadOnlySpan<(string Tag, string Value)> values)
    {
        foreach (var (tag, value) in values) record.Set(tag, value, record.Line);
    }

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
