using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters;

/// <summary>The wording of every letter, and what letters say of the area.</summary>
[Needs(Permission.EditWording)]
internal sealed class IndexModel(WaymarkDb db) : RoomPage
{
    public AreaTexts Texts { get; private set; } = null!;

    /// <summary>What letters need to know of the area and do not.</summary>
    public IReadOnlyList<LetterField> Missing => [.. LetterField.All.Where(f => f.From == FieldOrigin.Area && Texts.DetailOf(f.Name).Length == 0)];

    public async Task OnGetAsync(CancellationToken stop) => Texts = await LetterText.InUseAsync(db, stop);
}
