using NodaTime;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Plans.Schools;

/// <summary>What is known of one case that duties of school and council follow from.</summary>
/// <param name="HasPlan">A plan is in force, so that reviews are due.</param>
/// <param name="School">Name of the school, as consultations name it.</param>
/// <param name="Clocks">Clocks that still run.</param>
/// <param name="Advice">Advice asked of the school that is not finished.</param>
/// <param name="Reviews">Reviews that are open.</param>
/// <param name="Objections">Requests for advice whose author objected and was not answered.</param>
public sealed record SchoolFacts(
    bool HasPlan, string School, IReadOnlyList<RunningClock> Clocks, IReadOnlyList<AskedAdvice> Advice, IReadOnlyList<OpenReview> Reviews, IReadOnlyList<string> Objections);

/// <summary>One clock that still runs.</summary>
/// <param name="Rule">Rule id, for example CL-04.</param>
/// <param name="Of">Its thread.</param>
/// <param name="What">What must be done.</param>
/// <param name="Due">Last lawful day.</param>
/// <param name="Excused">An exception holds.</param>
public sealed record RunningClock(string Rule, string Of, string What, LocalDate Due, bool Excused);

/// <summary>Advice asked of the school.</summary>
/// <param name="Id">Id of the request.</param>
/// <param name="Body">The body asked, which is the thread of its clock.</param>
/// <param name="Signed">It is signed.</param>
/// <param name="Question">The council asked something back.</param>
public sealed record AskedAdvice(string Id, string Body, bool Signed, bool Question);

/// <summary>A review that is open.</summary>
/// <param name="Id">Id of the review.</param>
/// <param name="Steps">Its days.</param>
/// <param name="BySchool">The school holds it; where nobody is named, the school does.</param>
/// <param name="ReportAwaited">The school's own report was asked for and has not come.</param>
public sealed record OpenReview(string Id, AnnualReview Steps, bool BySchool, bool ReportAwaited);
