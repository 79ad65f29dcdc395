using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.People.Children.Needs;

/// <summary>SEN status, types of need in their rank, disabilities.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeNeeds change) : ChildPage(editing)
{
    public static readonly IReadOnlyList<(string, string)> Statuses = [("N", "No SEN provision"), ("K", "SEN support"), ("E", "EHC plan")];
    public static readonly IReadOnlyList<(string, string)> Disabilities = [.. CodeSet.Of("disability").All.Select(c => (c.Value, c.Label))];

    [BindProperty]
    public ChangeNeeds.Request Asked { get; set; } = new();

    /// <summary>Types of need that hold today, and those that are recorded already.</summary>
    public IReadOnlyList<(string, string)> Types { get; private set; } = [];

    protected override string Part => "needs";
    protected override string Saved => "The needs are saved. What held before stays in the record with its last day.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        var now = await change.ReadAsync(Open, stop);
        var codes = CodeSet.Of("sen-types").All.Where(c => c.On(Today) || now.Needs.Any(n => n.Type == c.Value));
        Types = [("", "None"), .. codes.Select(c => (c.Value, c.Label))];
        string? Of(int rank) => now.Needs.FirstOrDefault(n => n.Rank == rank)?.Type;
        if (fresh)
            Asked = new() { Status = Open.Row.SenStatus, Main = Of(1), Second = Of(2), Third = Of(3), Fourth = Of(4), Disabilities = [.. now.Disabilities.Select(d => d.Type)], From = Today };
        return true;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => change.RunAsync(Open, Asked, Version, DeedOf("change needs"), unread, stop);
}
