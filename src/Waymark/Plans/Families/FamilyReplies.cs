using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Families;

/// <summary>What families say to drafts: kept while they write, sent once, answered point by point.</summary>
internal sealed class FamilyReplies(WaymarkDb db, ILetterReaders readers) : IFamilyReplies
{
    private const int Longest = 4000;
    private const int MostSchools = 5;

    public async Task<(FamilySaid Said, IReadOnlyList<WantedSchool> Schools)> MineAsync(FamilyVersion to, AccountId account, CancellationToken stop)
    {
        if (await UnsentAsync(to, account, stop) is not { } reply) return (new FamilySaid(), []);
        var points = await db.Set<FamilyPoint>().Where(p => p.Reply == reply.Id).OrderBy(p => p.Order).ToListAsync(stop);
        var said = new FamilySaid
        {
            Reply = reply.Id, Agrees = reply.Agrees, Meeting = reply.Meeting, MeetingWords = reply.MeetingWords,
            Words = points.Where(p => p.About != "school").ToDictionary(KeyOf, p => (string?)p.Words, StringComparer.Ordinal),
        };
        return (said, [.. points.Where(p => p.About == "school").Select(p => new WantedSchool(p.Id, p.Urn, p.Name, p.Words))]);
    }

    public async Task<IReadOnlyList<SentReply>> SentAsync(ChildId child, AccountId account, CancellationToken stop)
    {
        var replies = await (from of in db.Set<EhcCase>() where of.Child == child
                             join reply in db.Set<FamilyReply>() on of.Id equals reply.Case
                             where reply.SentOn != null && reply.Account == account orderby reply.SentAt descending select reply).AsNoTracking().ToListAsync(stop);
        if (replies.Count == 0) return [];
        var ids = replies.ConvertAll(r => r.Id);
        var points = (await db.Set<FamilyPoint>().Where(p => ids.Contains(p.Reply)).AsNoTracking().ToListAsync(stop)).ToLookup(p => p.Reply);
        var plans = await PointWords.PlansAsync(db, [.. replies.Select(r => r.Case).Distinct()], [.. replies.Select(r => r.To).Distinct()], stop);
        return [.. replies.Select(r => new SentReply(r.By, r.SentOn!.Value, r.To, r.Until, r.Agrees, r.Meeting, r.MeetingWords,
            [.. PointWords.InOrder(points[r.Id]).Select(p => new SentPoint(p.About, PointWords.About(p, plans.GetValueOrDefault((r.Case, r.To))), p.Words, p.Fate, p.Reason, p.DecidedOn))]))];
    }

    public async Task<Problems> KeepAsync(ChildId child, FamilyPlan to, FamilySaid said, Deed deed, CancellationToken stop)
    {
        var problems = Check(to, said);
        if (!problems.None) return problems;
        await FillAsync(await MineOrNewAsync(to.Version, deed, stop, said.Reply), to, said, deed, stop);
        await db.SaveAsync(deed.As("keep reply to draft").About(child.Value), stop);
        return problems;
    }

    public async Task<Problems> SendAsync(ChildId child, FamilyPlan to, FamilySaid said, Deed deed, CancellationToken stop)
    {
        var problems = Check(to, said).AddIf(said.Agrees is not ("yes" or "changes" or "no"), "Asked.Agrees", "Select what you think of the draft");
        if (!problems.None) return problems;
        // A form sent twice, or sent again from a page gone back to.
        if (await db.Set<FamilyReply>().AnyAsync(r => r.Id == said.Reply && r.SentOn != null, stop)) return problems;
        var reply = await MineOrNewAsync(to.Version, deed, stop, said.Reply);
        var points = await FillAsync(reply, to, said, deed, stop);
        if (said.Agrees != "yes" && points.Count == 0 && !said.Meeting) return problems.Add("Asked.Words[plan]", "Tell us what should change, or ask to meet us");
        (reply.SentOn, reply.SentAt, reply.Until) = (deed.Today, deed.Now, to.AnswerBy);
        if (said.Meeting) points.Add(Meeting(reply, deed));
        foreach (var point in points) point.Sent = true;
        await RepliedAsync(child, to.Version, reply.Account, deed, stop);
        await db.SaveAsync(deed.As("send reply to draft", $"reply:{reply.Id}").About(child.Value), stop);
        return problems;
    }

    public async Task<Problems> AddSchoolAsync(ChildId child, FamilyPlan to, WantedSchool school, Deed deed, CancellationToken stop)
    {
        var reply = await MineOrNewAsync(to.Version, deed, stop);
        var there = await SchoolsAsync(reply, stop);
        var problems = new Problems()
            .AddIf(there.Count >= MostSchools, "", $"You can ask for {MostSchools} schools at most")
            .AddIf(there.Exists(s => s.Urn == school.Urn), "", $"{school.Name} is in your list already");
        if (!problems.None) return problems;
        db.Add(new FamilyPoint
        {
            Id = NewId.Next(deed.Now), Reply = reply.Id, Case = reply.Case, About = "school", Section = "I", Urn = school.Urn, Name = school.Name, Words = school.Why,
            Order = there.Select(s => s.Order + 1).DefaultIfEmpty(0).Max(),
        });
        await db.SaveAsync(deed.As("ask for a school").About(child.Value), stop);
        return problems;
    }

    public async Task ChangeSchoolAsync(ChildId child, FamilyPlan to, (Guid School, string Change, string Why) asked, Deed deed, CancellationToken stop)
    {
        var reply = await MineOrNewAsync(to.Version, deed, stop);
        var there = await SchoolsAsync(reply, stop);
        if (there.FindIndex(s => s.Id == asked.School) is var at && at < 0) return;
        if (asked.Change == "remove") db.Remove(there[at]);
        else if (asked.Change == "raise" && at > 0) (there[at - 1].Order, there[at].Order) = (there[at].Order, there[at - 1].Order);
        else if (asked.Change == "why") there[at].Words = Trimmed(asked.Why);
        await db.SaveAsync(deed.As("change school asked for").About(child.Value), stop);
    }

    private static Problems Check(FamilyPlan to, FamilySaid said)
    {
        var problems = new Problems().AddIf(to.AnswerBy is null, "", "There is no draft to answer now. You can write us a message.")
            .AddIf(said.MeetingWords?.Length > Longest, "Asked.MeetingWords", "Write 4,000 letters or fewer");
        foreach (var (about, _) in said.Words.Where(w => w.Value?.Length > Longest)) problems.Add($"Asked.Words[{about}]", "Write 4,000 letters or fewer");
        return problems;
    }

    private Task<FamilyReply?> UnsentAsync(FamilyVersion to, AccountId account, CancellationToken stop) =>
        db.Set<FamilyReply>().Where(r => r.Case == to.Case && r.To == to.Number && r.Account == account && r.SentOn == null).OrderBy(r => r.StartedAt).FirstOrDefaultAsync(stop);

    private async Task<FamilyReply> MineOrNewAsync(FamilyVersion to, Deed deed, CancellationToken stop, Guid form = default)
    {
        var account = AccountId.TryParse(deed.Actor.Id, out var id) ? id : default;
        if (await UnsentAsync(to, account, stop) is { } known) return known;
        var made = new FamilyReply { Id = form == default ? NewId.Next(deed.Now) : form, Case = to.Case, To = to.Number, Account = account, By = deed.Actor.Name, StartedAt = deed.Now };
        db.Add(made);
        return made;
    }

    private Task<List<FamilyPoint>> SchoolsAsync(FamilyReply reply, CancellationToken stop) =>
        db.Set<FamilyPoint>().Where(p => p.Reply == reply.Id && p.About == "school").OrderBy(p => p.Order).ToListAsync(stop);

    /// <summary>Takes over what the form says. Words about what is not in the plan are left out.</summary>
    /// <returns>Every point of the reply now.</returns>
    private async Task<List<FamilyPoint>> FillAsync(FamilyReply reply, FamilyPlan to, FamilySaid said, Deed deed, CancellationToken stop)
    {
        (reply.Agrees, reply.Meeting, reply.MeetingWords) = (said.Agrees is "yes" or "changes" or "no" ? said.Agrees : "", said.Meeting, Trimmed(said.MeetingWords));
        var points = await db.Set<FamilyPoint>().Where(p => p.Reply == reply.Id).ToListAsync(stop);
        foreach (var (key, typed) in said.Words)
        {
            var words = Trimmed(typed);
            var known = points.Find(p => p.About != "school" && KeyOf(p) == key);
            if (known is not null && words.Length == 0) { db.Remove(known); points.Remove(known); }
            else if (known is not null) known.Words = words;
            else if (words.Length > 0 && Point(reply, to.Plan, key, words, deed) is { } made) { db.Add(made); points.Add(made); }
        }
        return points;
    }

    /// <summary>A wish to meet is answered like every other point.</summary>
    private FamilyPoint Meeting(FamilyReply reply, Deed deed)
    {
        var made = new FamilyPoint { Id = NewId.Next(deed.Now), Reply = reply.Id, Case = reply.Case, About = "meeting", Words = reply.MeetingWords };
        db.Add(made);
        return made;
    }

    private static FamilyPoint? Point(FamilyReply reply, FrozenPlan? plan, string key, string words, Deed deed)
    {
        var item = PlanItemId.TryParse(key, out var id) ? plan?.Items.FirstOrDefault(i => i.Id == id) : null;
        if (item is null && key != "plan" && PlanSection.Find(key) is null) return null;
        return new FamilyPoint
        {
            Id = NewId.Next(deed.Now), Reply = reply.Id, Case = reply.Case, About = item is not null ? "row" : key == "plan" ? "plan" : "section", Item = item?.Id,
            Section = item?.Section ?? (key == "plan" ? "" : key), Words = words,
        };
    }

    /// <summary>The family's answer stops its time, once: where two parents have the right to answer, that of both; what comes after it is read as well.</summary>
    private async Task RepliedAsync(ChildId child, FamilyVersion to, AccountId account, Deed deed, CancellationToken stop)
    {
        var record = (await CaseRecord.LoadAsync(db, to.Case, stop))!;
        var events = record.Facts.Effective();
        var asked = to.Kind == "draft" ? events.LastOrDefault(e => e.Kind is "draft-served" or "draft-sent") : events.LastOrDefault(e => e.Kind == "amendments-notified");
        if (asked is null || events.Any(e => e.Kind == "family-replied" && e.On >= asked.On && (e.Of == asked.Of || e.Of == ""))) return;
        if (!await AllAsync(child, to, account, record.Born, deed, stop)) return;
        var replied = RecordedEvent.ByHandNow(to.Case, "family-replied", deed.Today, asked.Of, deed);
        db.Add(replied);
        await (record with { Events = [.. record.Events, replied] }).RecomputeAsync(db, deed.Today, stop);
    }

    /// <summary>Everybody who has the right to answer has. A young person who decides, or whoever acts for them, answers for all; of parents each answers.</summary>
    private async Task<bool> AllAsync(ChildId child, FamilyVersion to, AccountId account, LocalDate? born, Deed deed, CancellationToken stop)
    {
        if (FamilyRights.Of(born).YoungPersonDecides(deed.Today)) return true;
        var answered = await db.Set<FamilyReply>().Where(r => r.Case == to.Case && r.To == to.Number && r.SentOn != null).Select(r => r.Account).ToListAsync(stop);
        var home = await readers.OfAsync(db, child, deed.Today, stop);
        return home.Readers.Where(r => r is { Rights: true, Barred: false, YoungPerson: false }).All(r => r.Account == account || (r.Account is { } other && answered.Contains(other)));
    }

    private static string KeyOf(FamilyPoint point) => point.About switch { "row" => $"{point.Item}", "section" => point.Section, _ => "plan" };

    private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
