using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>One check of one file: what the rules look at, and where failures go. The rules are asked person by person.</summary>
internal sealed class Checking
{
    private readonly Dictionary<string, int> failed = new(StringComparer.Ordinal);
    private readonly Action<Sen2Finding> report;
    private int number;

    public Checking(Sen2Year year, Sen2Facts facts, Action<Sen2Finding> report)
    {
        (Year, Facts, this.report, Reference) = (year, facts, report, year.ReferenceDate);
        (Limits, Codes) = (new Limits(Reference), new Codes(Reference, year.First));
        YearAgo = Reference.PlusMonths(-Limits.Review);
    }

    public Sen2Year Year { get; }
    public LocalDate Reference { get; }
    public Sen2Facts Facts { get; }
    public Limits Limits { get; }
    public Codes Codes { get; }

    /// <summary>The day on or after which the last review must have been.</summary>
    public LocalDate YearAgo { get; }

    public IReadOnlyDictionary<string, int> Failed => failed;

    /// <summary>Authority that sends the file, as its header says.</summary>
    public string Sender { get; set; } = "";

    public Sen2Person Person { get; private set; } = new();

    /// <summary>Date of birth where it is possible; the rules about ages rest otherwise.</summary>
    public LocalDate? Born { get; private set; }

    /// <summary>The first plan of the person that is open on the reference date, or null.</summary>
    public Sen2NamedPlan? Active { get; private set; }

    public int ActivePlans { get; private set; }

    public void Begin(Sen2Person person)
    {
        (Person, number, Active, ActivePlans) = (person, number + 1, null, 0);
        Born = person.PersonBirthDate.Date is { } born && born <= Reference ? born : null;
        foreach (var request in person.Requests)
            foreach (var assessment in request.Assessments)
                foreach (var plan in assessment.Plans)
                {
                    if (!plan.OpenOn(Reference)) continue;
                    Active ??= plan;
                    ActivePlans++;
                }
    }

    private string Subject => Person.Upn.Given ? Person.Upn.Text
        : Person.UniqueLearnerNumber.Given ? Person.UniqueLearnerNumber.Text
        : string.Create(CultureInfo.InvariantCulture, $"person {number}");

    /// <summary>Age on a day; null where the date of birth is not known.</summary>
    public int? AgeOn(LocalDate day) => Born is { } born ? Age.On(day, born) : null;

    /// <summary>Says that a rule failed, unless it does not belong to the return of this year.</summary>
    /// <param name="id">Id of the rule.</param>
    /// <param name="at">The record.</param>
    /// <param name="field">Tag of the field, in any case, or empty where the record as a whole is meant.</param>
    /// <param name="fills">Values for the names in the message.</param>
    public void Fail(string id, Sen2Record? at, string field = "", params ReadOnlySpan<(string Name, string Value)> fills)
    {
        var rule = Sen2RuleBook.Standard[id];
        if (!rule.In(Year.Number)) return;
        var place = at is not null && field.Length > 0 ? Sen2Layout.Find(at.Module, field) : null;
        var value = place is null ? default : at![place.Ordinal];
        var (tag, shown) = (place?.Tag ?? "", Sen2Finding.Short(value.Raw));
        Report(rule, at, tag, value, shown, rule.Say([.. fills, ("value", shown), ("tag", tag)]));
    }

    /// <summary>Says that a value is no day at all, under the rule that looks at this day.</summary>
    public void FailNoDate(string id, Sen2Record at, string field)
    {
        var (tag, value) = (Sen2Layout.Find(at.Module, field)!.Tag, at[field]);
        var shown = Sen2Finding.Short(value.Raw);
        Report(Sen2RuleBook.Standard[id], at, tag, value, shown, $"{tag} {shown} is not a date; write it as 2026-01-15.");
    }

    /// <summary>Says that a rule failed for someone who is not in the file.</summary>
    public void FailAbsent(string id, string subject)
    {
        var rule = Sen2RuleBook.Standard[id];
        Report(rule, null, "", default, "", rule.Message, subject);
    }

    private void Report(Sen2Rule rule, Sen2Record? at, string tag, Sen2Value value, string shown, string said, string? absent = null)
    {
        if (!rule.In(Year.Number)) return;
        CollectionsMarshal.GetValueRefOrAddDefault(failed, rule.Id, out _)++;
        var subject = absent ?? (at is null or Sen2Header ? "" : Subject);
        report(new Sen2Finding(rule, at?.Module, value.Line > 0 ? value.Line : at?.Line ?? 0, 0, subject, tag, shown, said));
    }
}
