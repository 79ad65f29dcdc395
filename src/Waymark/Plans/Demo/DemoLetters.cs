using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>What letters of the demonstration say of its area (<c>demo/cast/letter-details.csv</c>).</summary>
internal sealed class DemoLetters : IDemoPart
{
    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        await scene.Db.InsertAsync([.. DemoScene.Cast("letter-details").Rows.Select(told => (object)new LetterText
        {
            Id = DemoScene.IdOf($"letter detail {told["field"]}"), Name = LetterText.Detail + told["field"], Number = 1, Text = told["text"].Replace(" | ", "\n", StringComparison.Ordinal), WrittenAt = scene.Now, WrittenBy = "Helen Marsh",
        })], stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration letters"), stop);
    }
}
