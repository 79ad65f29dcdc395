using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Plans.Marts;

/// <summary>Requests and assessments as the SEN2 return counts them.</summary>
internal sealed class CasesMart : ILakeMart
{
    public LakeTable Table { get; } = new("ehc_cases", "One request for an EHC needs assessment with what became of it.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("received", "DATE", "Day on which the council received the request or became responsible."),
        new("request_source", "VARCHAR", "Code set request-sources."),
        new("request_outcome", "VARCHAR", "Code set request-outcomes: Y assess, N not, A awaiting, W withdrawn, H moved in."),
        new("request_decided", "DATE", "Day on which the family was told whether the council will assess."),
        new("assessment_outcome", "VARCHAR", "Code set assessment-outcomes: Y plan, N no plan, A under way, W withdrawn, H moved in."),
        new("assessment_decided", "DATE", "Day of the final plan or of the notice that there will be none."),
        new("week20_exception", "BOOLEAN", "An exception to the 20 weeks is recorded (SEN2 Week20)."),
        new("request_appealed", "BOOLEAN", "The refusal to assess went to the tribunal."),
        new("assessment_appealed", "BOOLEAN", "The refusal to issue, or the plan, went to the tribunal."),
        new("stage", "VARCHAR", "Stage of the case now."),
    ], "received, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var c in source.Db.Set<EhcCase>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            yield return
            [
                source.Pseudonyms.Of(c.Child.Value), c.Received, c.RequestSource, c.RequestOutcome, c.RequestDecided, c.AssessmentOutcome, c.AssessmentDecided,
                c.Week20 ?? false, c.RequestTribunal ?? false, (c.AssessmentTribunal ?? false) || (c.OtherTribunal ?? false), c.Stage.ToString(),
            ];
    }
}
