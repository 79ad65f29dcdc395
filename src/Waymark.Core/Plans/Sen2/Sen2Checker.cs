using System.Globalization;
using Waymark.Core.Plans.Sen2.Rules;

namespace Waymark.Core.Plans.Sen2;

/// <summary>
/// Holds a return against every rule, person by person as they are read. What it must remember of a file is a few bytes a person, so that a file of
/// any size can be checked.
/// </summary>
public sealed class Sen2Checker
{
    private readonly Sen2Header? header;
    private readonly Checking on;
    private readonly TidyRules tidy;
    private readonly IdentifierRules identifiers = new();
    private readonly FileRules file = new();

    /// <summary>Begins with the header, whose rules are looked at now.</summary>
    /// <param name="header">The header, or null where the file has none.</param>
    /// <param name="facts">What is known from outside the file.</param>
    /// <param name="report">Takes the findings as they come.</param>
    public Sen2Checker(Sen2Header? header, Sen2Facts facts, Action<Sen2Finding> report)
    {
        ArgumentNullException.ThrowIfNull(facts);
        this.header = header;
        on = new Checking(YearOf(header, facts), facts, report) { Sender = header?.Lea.Text ?? facts.Authority ?? "" };
        tidy = new TidyRules(Math.Max(on.Year.Number, Sen2Layout.FirstYear));
        if (header is null || !facts.HasHeader) return;
        tidy.Check(on, header);
        HeaderRules.Check(on, header);
    }

    /// <summary>The return by whose rules the file is checked.</summary>
    public Sen2Year Year => on.Year;

    /// <summary>
    /// The return by whose rules a file is checked: what its header says, then its reference date, then what the caller knows, then the latest return.
    /// </summary>
    /// <param name="header">The header, or null where the file has none.</param>
    /// <param name="facts">What is known from outside the file.</param>
    public static Sen2Year YearOf(Sen2Header? header, Sen2Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Sen2Year.Of(header?.Year.Number ?? 0) ?? Sen2Year.Of(header?.ReferenceDate.Date?.Year ?? 0) ?? Sen2Year.Of(facts.Year ?? 0)
            ?? (facts.Today is { } today ? Sen2Year.Before(today) : Sen2Year.Known[^1]);
    }

    /// <summary>Holds one person against the rules.</summary>
    public void Check(Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        on.Begin(person);
        identifiers.Begin(person);
        tidy.Check(on, person);
        PersonRules.Check(on, person);
        foreach (var request in person.Requests) Check(request);
        identifiers.Check(on, person);
        HistoryRules.Check(on, person);
        file.Count(on, person);
    }

    /// <summary>Looks at the rules about the file as a whole and sums up.</summary>
    public Sen2Summary Finish()
    {
        if (header is not null && on.Facts.HasHeader) HeaderRules.CheckOfficers(on, header);
        file.Finish(on);
        return new Sen2Summary
        {
            Year = on.Year, Rules = Sen2RuleBook.Standard.Version, Persons = file.Persons, Requests = file.Requests,
            ActivePlans = file.Active, EndedPlans = file.Ended, Failed = on.Failed, NotRun = [.. NotRun()],
        };
    }

    private void Check(Sen2Request request)
    {
        tidy.Check(on, request);
        RequestRules.Check(on, request);
        if (request.Assessments.Count > 1) on.Fail("W313", request.Assessments[1]);
        foreach (var assessment in request.Assessments)
        {
            tidy.Check(on, assessment);
            AssessmentRules.Check(on, request, assessment);
            foreach (var plan in assessment.Plans)
            {
                tidy.Check(on, plan);
                PlanRules.Check(on, request, assessment, plan);
                foreach (var detail in plan.Details) tidy.Check(on, detail);
            }
        }
        foreach (var active in request.ActivePlans)
        {
            tidy.Check(on, active);
            ActiveRules.Check(on, request, active);
            PlacementRules.Check(on, request, active);
            foreach (var place in active.Placements) tidy.Check(on, place);
            NeedRules.Check(on, active.Needs);
            foreach (var need in active.Needs) tidy.Check(on, need);
        }
    }

    private IEnumerable<Sen2RuleNotRun> NotRun()
    {
        if (!on.Facts.HasHeader)
        {
            var headerless = Sen2RuleBook.Standard.All.Where(r => r.Area == "header");
            foreach (var rule in headerless)
                yield return new(rule.Id, false, string.Create(CultureInfo.InvariantCulture, $"This kind of file has no header; checked as the return of {Year.Number}."));
        }
        else
        {
            if (on.Facts.Today is null) yield return new("W011", true, "Today's date is not known.");
            if (on.Facts.Today is null) yield return new("W016", true, "Today's date is not known.");
            if (on.Facts.Authority is null) yield return new("W013", false, "The authority served here is not known.");
            if (on.Facts.LastSerial is null) yield return new("W015", true, "The serial number of the last file is not known.");
        }
        const string Register = "The national register of establishments (GIAS) is not loaded; import its file of all establishment data.";
        if (on.Facts.Establishments is null)
        {
            yield return new("W452", true, Register);
            foreach (var id in (string[])["W453", "W462", "W463"]) yield return new(id, false, Register);
        }
        if (on.Facts.LastReturn is null)
            foreach (var id in (string[])["W113", "W420", "W700", "W701", "W702"]) yield return new(id, false, "Last year's return is not loaded; import it first.");
    }
}
