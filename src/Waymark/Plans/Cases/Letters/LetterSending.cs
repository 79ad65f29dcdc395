using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Marks a letter as sent and records the step that it is; the clocks follow. The caller saves, so that all of it is there or nothing.</summary>
internal sealed class LetterSending(WaymarkDb db, CopiesOfLetter copies)
{
    public async Task StampAsync(OpenedLetters open, Letter letter, Deed deed, CancellationToken stop)
    {
        var notice = Notice.Find(letter.Notice)!;
        var served = LetterDays.Served(letter.Day, letter.Way == Letter.ByPost);
        var told = new LetterEvents(open.Record.Facts).Of(notice, letter.Day, served, notice.ToFamily ? "" : letter.Addressee);
        var events = told.Select(e => RecordedEvent.ByHandNow(letter.Case, e.Kind, e.On, e.Of, deed, e.Detail)).ToList();
        db.AddRange(events);
        (letter.SentAt, letter.SentBy, letter.HeldFor) = (deed.Now, deed.Actor.Name, "");
        await copies.GoAsync(letter, open.Home, deed, stop);
        if (events.Count > 0) await (open.Record with { Events = [.. open.Record.Events, .. events] }).RecomputeAsync(db, deed.Today, stop);
    }
}
