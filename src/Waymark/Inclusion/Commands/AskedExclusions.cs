using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion.Commands;

/// <summary>One line for <c>waymark calc exclusion-deadlines</c>: the exclusions of a child and the calendars of its schools.</summary>
internal sealed record AskedExclusions(
    string AsOf, AskedExclusion[] Exclusions, AskedSchool[]? Schools = null, string? Id = null,
    bool? SocialWorker = null, bool? LookedAfter = null, bool? Plan = null, bool? LivesElsewhere = null)
{
    public LocalDate Today => AskedDay.Of(AsOf, "asOf");

    public ExcludedChild Child()
    {
        var calendars = new Dictionary<string, SchoolCalendar>(StringComparer.Ordinal);
        foreach (var (school, at) in (Schools ?? []).Select((s, i) => (s, $"schools[{i}]")))
        {
            if (school is null) throw new WrongField(at, null, "A school is null.", "Write a school with urn, or leave it out.");
            if (!calendars.TryAdd(school.Urn, school.Days(at))) throw new WrongField($"{at}.urn", school.Urn, "The school is there twice.", "Give each school one calendar.");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<Exclusion>();
        foreach (var (exclusion, i) in Exclusions.Select((e, i) => (e, i)))
        {
            var at = $"exclusions[{i}]";
            if (exclusion is null) throw new WrongField(at, null, "An exclusion is null.", "Write an exclusion with kind, urn and from, or leave it out.");
            var read = exclusion.Read(at, exclusion.Id ?? $"{i + 1}", new(SocialWorker ?? false, LookedAfter ?? false, Plan ?? false, LivesElsewhere ?? false));
            if (!seen.Add(read.Id)) throw new WrongField($"{at}.id", read.Id, "Two exclusions have the same id.", "Give each its own.");
            all.Add(read);
        }
        return new(all, calendars);
    }
}

/// <summary>A school: its school days, or Monday to Friday without bank holidays; from both its closed days are taken.</summary>
internal sealed record AskedSchool(string Urn, string? Kind = null, string[]? Calendar = null, string[]? NotSchoolDays = null, string? From = null, string? To = null)
{
    private static readonly string[] Kinds = ["maintained", "academy", "pru", "other"];

    public SchoolCalendar Days(string at)
    {
        if (Kind is not null && !Kinds.Contains(Kind)) throw new WrongField($"{at}.kind", Kind, "There is no such kind of school.", "Write maintained, academy, pru or other.");
        var closed = Each(NotSchoolDays, $"{at}.notSchoolDays").ToHashSet();
        var (from, to) = (AskedDay.Maybe(From, $"{at}.from"), AskedDay.Maybe(To, $"{at}.to"));
        if (from > to) throw new WrongField($"{at}.to", To, "It ends before it begins.", "Change from or to.");
        if (Calendar is null) return Made(SchoolCalendar.WithClosedDays(closed, from, to));
        if ((from ?? to) is not null) throw new WrongField($"{at}.{(From is null ? "to" : "from")}", From ?? To, "A calendar says itself how far it reaches.", "Leave out from and to, or the calendar.");
        return Made(SchoolCalendar.OfOpenDays(Each(Calendar, $"{at}.calendar", working: true).Where(day => !closed.Contains(day))));
    }

    private SchoolCalendar Made(SchoolCalendar calendar) => Kind is null ? calendar : calendar.Of(maintained: Kind == "maintained");

    private static IEnumerable<LocalDate> Each(string[]? days, string at, bool working = false) => (days ?? []).SelectMany((text, i) => AskedDay.Range(text, $"{at}[{i}]", working));
}

/// <summary>One exclusion or other measure.</summary>
internal sealed record AskedExclusion(
    string Kind, string Urn, string From, string? Id = null, string? Half = null, int? Sessions = null, string? To = null, string? Decided = null, bool? ExamMissed = null, string? Exam = null,
    bool? SocialWorker = null, bool? LookedAfter = null, bool? Plan = null, bool? LivesElsewhere = null, AskedStep[]? Steps = null)
{
    private const int MostSessions = 400;

    private static readonly Dictionary<string, ExclusionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["suspension"] = ExclusionKind.Suspension, ["lunchtime"] = ExclusionKind.Lunchtime, ["permanent"] = ExclusionKind.Permanent,
        ["off-site"] = ExclusionKind.OffSite, ["managed-move"] = ExclusionKind.ManagedMove, ["separation"] = ExclusionKind.Separation,
    };

    public static string NameOf(ExclusionKind kind) => Kinds.First(k => k.Value == kind).Key;

    public Exclusion Read(string at, string id, Circumstances child)
    {
        if (!Kinds.TryGetValue(Kind, out var kind)) throw new WrongField($"{at}.kind", Kind, "There is no such kind of exclusion.", $"Write {string.Join(", ", Kinds.Keys)}.");
        var (from, to) = (AskedDay.Of(From, $"{at}.from"), AskedDay.Maybe(To, $"{at}.to"));
        if (to < from) throw new WrongField($"{at}.to", To, "It ends before it begins.", "Change from or to.");
        if (Half is not (null or "AM" or "PM")) throw new WrongField($"{at}.half", Half, "It is no half of the day.", "Write AM or PM.");
        if (Sessions is <= 0 or > MostSessions) throw new WrongField($"{at}.sessions", $"{Sessions}", "It is no number of half days.", $"Write a whole number from 1 to {MostSessions}.");
        if (kind == ExclusionKind.Permanent && Sessions is not null) throw new WrongField($"{at}.sessions", $"{Sessions}", "A permanent exclusion has no length.", "Leave out sessions.");
        if (kind == ExclusionKind.Permanent && to is not null) throw new WrongField($"{at}.to", To, "A permanent exclusion has no last day.", "Leave out to.");
        if (kind is ExclusionKind.Suspension or ExclusionKind.Lunchtime && Sessions is null && to is null) throw new WrongField($"{at}.sessions", null, "Its length is missing.", "Write sessions or to.");
        return new(id, Urn, kind, from)
        {
            FromAfternoon = Half == "PM", Sessions = Sessions, To = to, Decided = AskedDay.Maybe(Decided, $"{at}.decided"), ExamMissed = ExamMissed ?? false, Exam = AskedDay.Maybe(Exam, $"{at}.exam"),
            Child = new(SocialWorker ?? child.SocialWorker, LookedAfter ?? child.LookedAfter, Plan ?? child.Plan, LivesElsewhere ?? child.Elsewhere), Steps = Read(kind, $"{at}.steps"),
        };
    }

    private List<ExclusionStep> Read(ExclusionKind kind, string at)
    {
        var steps = (Steps ?? []).Select((s, i) => s is null ? throw new WrongField($"{at}[{i}]", null, "A step is null.", "Write a step with kind and on, or leave it out.") : s.Read(kind, $"{at}[{i}]", i)).ToList();
        foreach (var (step, i) in steps.Select((s, i) => (s, i)))
        {
            if (steps.FindIndex(s => s.Id == step.Id) != i) throw new WrongField($"{at}[{i}].id", step.Id, "Two steps have the same id.", "Give each its own.");
            if (step.Replaces is { } other && (other == step.Id || !steps.Exists(s => s.Id == other))) throw new WrongField($"{at}[{i}].replaces", other, "There is no other step of that id.", "Name the step that it corrects.");
        }
        return steps;
    }
}

/// <summary>One step of a case; a letter is dated by its posting.</summary>
internal sealed record AskedStep(string Kind, string On, string? Detail = null, string? Id = null, string? Replaces = null, bool? Withdrawn = null)
{
    public ExclusionStep Read(ExclusionKind kind, string at, int number)
    {
        var known = StepKind.For(kind).FirstOrDefault(k => k.Kind == Kind)
            ?? throw new WrongField($"{at}.kind", Kind, "There is no such step for this kind of exclusion.", $"Write one of {string.Join(", ", StepKind.For(kind).Select(k => k.Kind))}.");
        if (Detail is not null && known.Asks.Contains("day")) AskedDay.Of(Detail, $"{at}.detail");
        else if (Detail is { } detail && known.LabelOf(detail).Length == 0)
            throw new WrongField($"{at}.detail", detail, "The step cannot say that.", known.Details.Count == 0 ? "Leave out detail." : $"Write {string.Join(" or ", known.Details.Select(d => d.Value))}.");
        // How notice was given may stay open: then it counts on its day. What was decided may not.
        if (Detail is null && known.Details.Any(d => d.Value is "upheld")) throw new WrongField($"{at}.detail", null, "What was decided is missing.", $"Write {string.Join(" or ", known.Details.Select(d => d.Value))}.");
        return new(Id ?? $"step {number + 1}", Kind, AskedDay.Of(On, $"{at}.on"), Detail ?? "", Replaces, Withdrawn ?? false);
    }
}
