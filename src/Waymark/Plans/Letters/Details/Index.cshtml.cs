using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Details;

/// <summary>What letters say of the area: its address, the mediation adviser, the services. Dated and kept like the wording.</summary>
[Needs(Permission.EditWording)]
internal sealed class IndexModel(WaymarkDb db, WriteText write) : RoomPage
{
    [BindProperty]
    public Form Asked { get; set; } = new();

    public static IReadOnlyList<LetterField> Fields { get; } = [.. LetterField.All.Where(f => f.From == FieldOrigin.Area)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var texts = await LetterText.InUseAsync(db, stop);
        Asked = new() { Values = Fields.ToDictionary(f => f.Name, f => (string?)texts.DetailOf(f.Name), StringComparer.Ordinal), Last = await LastAsync(stop) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var now = Fields.ToDictionary(f => f.Name, f => (Asked.Values.GetValueOrDefault(f.Name) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);
        var problems = new Problems();
        foreach (var field in Fields)
            problems.AddIf(now[field.Name].Length == 0, $"Asked.Values[{field.Name}]", $"Enter: {char.ToLowerInvariant(field.Label[0])}{field.Label[1..]}")
                .AddIf(now[field.Name].Length > 1000, $"Asked.Values[{field.Name}]", $"{field.Label} must be 1,000 characters or fewer");
        if (!problems.None) return Refused(problems, Page());
        var texts = await LetterText.InUseAsync(db, stop);
        var changed = Fields.Where(f => texts.DetailOf(f.Name) != now[f.Name]).Select(f => (LetterText.Detail + f.Name, now[f.Name], Asked.Last.GetValueOrDefault(f.Name))).ToList();
        if (changed.Count > 0) await write.KeepAsync(changed, DeedOf("change details of letters"), stop);
        return Done(LetterLinks.Wording, "The details are kept. Letters that are made from now on have them.");
    }

    private async Task<Dictionary<string, int>> LastAsync(CancellationToken stop) => (await db.Set<LetterText>().Where(t => t.Name.StartsWith(LetterText.Detail))
        .GroupBy(t => t.Name).Select(g => new { g.Key, Last = g.Max(t => t.Number) }).ToListAsync(stop)).ToDictionary(t => t.Key[LetterText.Detail.Length..], t => t.Last, StringComparer.Ordinal);

    internal sealed record Form
    {
        public Dictionary<string, string?> Values { get; init; } = [];

        /// <summary>Number of the writing of each that the form was made from.</summary>
        public Dictionary<string, int> Last { get; init; } = [];
    }
}
