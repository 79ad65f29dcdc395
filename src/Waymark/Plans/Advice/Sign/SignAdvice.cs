using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Advice;
using Waymark.Plans.Cases.Advice;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Advice.Sign;

/// <summary>Signs an advice: it is frozen, its event stops the six weeks, and where a plan is final already it becomes a task with a day.</summary>
internal sealed class SignAdvice(AuthorDesk desk)
{
    public async Task<Problems> RunAsync(OpenedRequest open, string? answer, int version, Deed deed, CancellationToken stop)
    {
        var advice = open.Advice;
        var problems = new Problems()
            .AddIf(!advice.Open, "", "This advice is signed or closed already.")
            .AddIf(advice.Author.Length == 0, "", "Enter your name in the advice before you sign it")
            .AddIf(advice.AskedBack.Length > 0 && string.IsNullOrWhiteSpace(answer), "Answer", "Enter your answer to the question, if only where it stands in your advice")
            .AddIf(answer?.Length > 4000, "Answer", "The answer must be 4,000 characters or fewer");
        if (!problems.None || await CaseRecord.LoadAsync(desk.Db, advice.Case, stop) is not { } record) return problems;
        var stands = new OpenedAdvice(record, open.Child, advice);
        if (advice.AskedBack.Length > 0) desk.Db.Add(stands.Note("answer", deed.Today, answer!.Trim(), deed));
        (advice.SignedOn, advice.SignedBy, advice.Checked, advice.AskedBack) = (deed.Today, deed.Actor.Name, "", "");
        if (await FinalAsync(record, stop)) advice.LookAtBy = AdviceSteps.LookAtBy(deed.Today);
        // What was put back is answered: it is open again for the council.
        foreach (var answered in open.Rows.Where(r => r.Fate == "question")) answered.Fate = "";
        if (stands.Line(deed.Today).Received is null) stands.Happened(desk.Db, "advice-request-received", deed.Today, deed);
        stands.Happened(desk.Db, "advice-received", deed.Today, deed);
        await stands.Record.RecomputeAsync(desk.Db, deed.Today, stop);
        await desk.SaveAsync(open, version, deed.As("sign advice"), stop);
        return problems;
    }

    private async Task<bool> FinalAsync(CaseRecord record, CancellationToken stop) => record.Case.Stage is CaseStage.Plan or CaseStage.Review
        || await desk.Db.Set<PlanVersion>().AnyAsync(v => v.Case == record.Case.Id && (v.Kind == "final" || v.Kind == "amended"), stop);
}
