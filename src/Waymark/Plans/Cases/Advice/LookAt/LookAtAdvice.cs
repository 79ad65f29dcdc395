using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Advice.LookAt;

/// <summary>The council accepts signed advice, or puts a question back: then its author writes again and the time runs on.</summary>
internal sealed class LookAtAdvice(AdviceDesk desk)
{
    public async Task<Problems> AcceptAsync(OpenedAdvice open, int version, Deed deed, CancellationToken stop)
    {
        var problems = NotSigned(open);
        if (!problems.None) return problems;
        (open.Request.Checked, open.Request.LookAtBy) = ("accepted", null);
        await desk.SaveAsync(open, version, deed.As("accept advice"), stop);
        return problems;
    }

    public async Task<Problems> AskBackAsync(OpenedAdvice open, string? question, int version, Deed deed, CancellationToken stop)
    {
        var problems = NotSigned(open)
            .AddIf(string.IsNullOrWhiteSpace(question), "Question", "Enter what you ask")
            .AddIf(question?.Length > 4000, "Question", "The question must be 4,000 characters or fewer");
        if (!problems.None) return problems;
        PutBack(desk, open, question!.Trim(), deed);
        await desk.SaveAsync(open, version, deed.As("put question back"), stop);
        return problems;
    }

    /// <summary>Opens the advice again for its author, with the question; the caller saves.</summary>
    internal static void PutBack(AdviceDesk desk, OpenedAdvice open, string question, Deed deed)
    {
        var request = open.Request;
        (request.Checked, request.AskedBack, request.SignedOn, request.SignedBy) = ("question", question, null, "");
        open.TakeBack(desk.Db, "advice-received", "a question was put back", deed);
        desk.Db.Add(open.Note("question", deed.Today, question, deed));
    }

    private static Problems NotSigned(OpenedAdvice open) =>
        new Problems().AddIf(open.Request.SignedOn is null, "", "This advice is not signed: there is nothing to accept or to ask yet.");
}
