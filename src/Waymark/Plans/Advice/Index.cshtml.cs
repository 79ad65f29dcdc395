using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Advice;

/// <summary>The start of everybody who writes advice: what was asked of them, the late first; and what became of what they signed.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(MyAdvice advice) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public bool Signed => Show == "signed";
    public int Total { get; private set; }
    public IReadOnlyList<MyAdvice.Line> Lines { get; private set; } = [];
    public LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop) => (Total, Lines) = await advice.ReadAsync(Signed, Today, stop);
}
