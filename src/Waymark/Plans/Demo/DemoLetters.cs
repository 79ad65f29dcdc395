using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Plans.Cases.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>What letters of the demonstration say of its area (<c>demo/cast/letter-details.csv</c>), and letters of the cast (<c>letters.csv</c>), filled as in any other area.</summary>
internal sealed class DemoLetters(IDemoChildren children, ILetterReaders readers) : IDemoPart
{
    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        await scene.Db.InsertAsync([.. DemoScene.Cast("letter-details").Rows.Select(told => (object)new LetterText
        {
            Id = DemoScene.IdOf($"letter detail {told["field"]}"), Name = LetterText.Detail + told["field"], Number = 1, Text = told["text"].Replace(" | ", "\n", StringComparison.Ordinal), WrittenAt = scene.Now, WrittenBy = "Helen Marsh",
        })], stop);
        var letters = new List<object>();
        foreach (var told in DemoScene.Cast("letters").Rows) letters.Add(await LetterAsync(scene, children.All.Single(c => c.Key == told["child"]), told, stop));
        await scene.Db.InsertAsync(letters, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration letters"), stop);
    }

    private async Task<Letter> LetterAsync(DemoScene scene, DemoChild child, Table.Row told, CancellationToken stop)
    {
        var (notice, day) = (Notice.Find(told["notice"])!, scene.Today.PlusDays(int.Parse(told["days"], CultureInfo.InvariantCulture)));
        var of = CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number));
        var record = (await CaseRecord.LoadAsync(scene.Db, of, stop))!;
        // As the case stood on the day of the letter.
        var then = record with { Events = [.. record.Events.Where(e => e.On < day)] };
        var open = new OpenedLetters(then, Card(child), await readers.OfAsync(scene.Db, child.Id, scene.Today, stop), await LetterText.InUseAsync(scene.Db, stop), [], [], []);
        var (reader, byPost) = (open.ReadersOn(day)[0], told["way"] == Letter.ByPost);
        var values = new Dictionary<string, string>(open.Values(notice, reader, day, byPost, null), StringComparer.Ordinal);
        foreach (var pair in told["values"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))) values[pair[0]] = pair[1];
        var draft = LetterDraft.Of(notice, open.Texts.Wording, values);
        if (draft.Gaps.Count > 0) throw new InvalidDataException($"letters.csv, {child.Key}, {notice.Name}: {draft.Gaps[0].Sentence}");
        var content = new FrozenLetter(notice.Name, notice.Title, day, open.Child.FullName, reader.Name, child.OfficerName, open.Texts.DetailOf("council").Split('\n'), null, draft.Blocks).ToBytes();
        var made = scene.Now + Duration.FromDays(Period.DaysBetween(scene.Today, day));
        return new Letter
        {
            Id = DemoScene.IdOf($"letter {child.Key} {notice.Name}"), Case = of, Child = child.Id, Notice = notice.Name, Addressee = reader.Name, Reader = reader.Id, Way = told["way"], Day = day,
            MadeAt = made, MadeBy = child.OfficerName, ReadyAt = made + Duration.FromMinutes(LetterDays.Delay(day)), Content = content, Seal = FrozenPlan.Seal(content),
            SentAt = told["sent"] == "yes" ? made + Duration.FromMinutes(LetterDays.Delay(day)) : null, SentBy = told["sent"] == "yes" ? child.OfficerName : "",
        };
    }

    internal static ChildCard Card(DemoChild child)
    {
        var told = DemoScene.Cast("children").Rows.Single(r => r["key"] == child.Key);
        return new ChildCard
        {
            Id = child.Id, Surname = told["surname"], Forename = told["forename"], Born = child.Born, SenStatus = child.Status, PrimaryNeed = child.Need, SchoolUrn = child.Urn, School = "", YearGroup = child.Year, Locality = "",
        };
    }
}
