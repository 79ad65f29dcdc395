using NodaTime;
using Waymark.Core.Plans.Sen2.Rules;

namespace Waymark.Core.Plans.Sen2;

/// <summary>What the rules need of last year's return: decisions, active plans, places; some tens of bytes a person.</summary>
/// <remarks>Serves one check: it remembers whom it met.</remarks>
public sealed class Sen2LastReturn
{
    private readonly Dictionary<ulong, Known> persons = [];
    private readonly Dictionary<string, int> placed = new(StringComparer.Ordinal);

    private Sen2LastReturn()
    {
    }

    /// <summary>Persons whose plan was open on last year's reference date.</summary>
    public int Active { get; private set; }

    /// <summary>Open placements by URN on last year's reference date.</summary>
    internal IReadOnlyDictionary<string, int> Placed => placed;

    /// <summary>Takes from a return what next year's rules need.</summary>
    public static Sen2LastReturn Of(Sen2Year year, IEnumerable<Sen2Person> persons)
    {
        ArgumentNullException.ThrowIfNull(year);
        var last = new Sen2LastReturn();
        foreach (var person in persons) last.Add(person, year.ReferenceDate);
        return last;
    }

    /// <summary>True where the person had the reason "new to the authority" in the last return.</summary>
    internal bool WasNew(Sen2Person person) => persons.TryGetValue(PersonKey.OfName(person), out var known) && known.New;

    /// <summary>Compares a person of this return with the same person of the last.</summary>
    internal void Meet(Checking on, Sen2Person person)
    {
        if (!persons.TryGetValue(PersonKey.OfPerson(person), out var known)) return;
        known.Met = true;
        if (known.Plan is not null && !HasPlan(person)) on.Fail("W420", person);
        foreach (var decision in known.Decisions)
        {
            // Decided in January before the reference date: it belongs to the flows of this return and stays as it is.
            if (decision.Told >= on.Year.First) continue;
            var same = person.Requests.Find(r => r.ReceivedDate.Date == decision.Received);
            if (same is null ? decision.Continues : !Outcome(same, decision).Is('H')) Say(on, same ?? (Sen2Record)person);
        }
    }

    /// <summary>Says who had an active plan, or a decision that must lead on, and is not in this return at all.</summary>
    internal void MissingFrom(Checking on)
    {
        foreach (var known in persons.Values)
        {
            if (known.Met) continue;
            if (known.Plan is not null) on.FailAbsent("W420", known.Subject);
            else if (known.Decisions.Exists(d => d.Continues && !(d.Told >= on.Year.First))) on.FailAbsent("W701", known.Subject);
        }
    }

    private static void Say(Checking on, Sen2Record at) =>
        on.Fail("W701", at, at is Sen2Request ? nameof(Sen2Request.RequestOutcome) : "");

    private static bool HasPlan(Sen2Person person) => person.Requests.Exists(r => r.Assessments.Exists(a => a.Plans.Count > 0));

    private static Sen2Value Outcome(Sen2Request request, Decision decision) =>
        decision.OfAssessment ? request.Assessments.Count > 0 ? request.Assessments[0].AssessmentOutcome : default : request.RequestOutcome;

    private void Add(Sen2Person person, LocalDate reference)
    {
        var known = new Known
        {
            Subject = person.Upn.Given ? person.Upn.Text : person.UniqueLearnerNumber.Text,
            New = person.UpnUnknown.Text.Equals("UN8", StringComparison.OrdinalIgnoreCase),
        };
        foreach (var request in person.Requests)
        {
            foreach (var assessment in request.Assessments)
                foreach (var plan in assessment.Plans)
                    if (plan.OpenOn(reference)) known.Plan ??= plan.StartDate.Date;
            Decisions(known, request);
            foreach (var place in request.ActivePlans.SelectMany(a => a.Placements))
                if (place.Urn.Given && place.OpenOn(reference)) placed[place.Urn.Text] = placed.GetValueOrDefault(place.Urn.Text) + 1;
        }
        if (known.Plan is not null) Active++;
        persons[PersonKey.OfPerson(person)] = known;
    }

    // A refusal need not appear again; a decision to assess must, until the assessment has ended.
    private static void Decisions(Known known, Sen2Request request)
    {
        if (request.ReceivedDate.Date is not { } received) return;
        var open = request.Assessments is [var a, ..] && (a.AssessmentOutcome.Is('A') || (a.AssessmentOutcome.Is('Y') && a.AssessmentOutcomeDate.Blank));
        if (request.RequestOutcome.IsOneOf("YN"))
            known.Decisions.Add(new Decision(received, request.RequestOutcomeDate.Date, OfAssessment: false, open));
        if (request.Assessments is [var made, ..] && made.AssessmentOutcome.IsOneOf("YN") && made.AssessmentOutcomeDate.Given)
            known.Decisions.Add(new Decision(received, made.AssessmentOutcomeDate.Date, OfAssessment: true, Continues: false));
    }

    private sealed class Known
    {
        public required string Subject { get; init; }
        public bool New { get; init; }
        public bool Met { get; set; }
        public LocalDate? Plan { get; set; }
        public List<Decision> Decisions { get; } = [];
    }

    private readonly record struct Decision(LocalDate Received, LocalDate? Told, bool OfAssessment, bool Continues);
}
