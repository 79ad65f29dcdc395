using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;

namespace Waymark.People.Children.Enrolments;

/// <summary>Schools and settings of the child.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(ChildEditing editing, ChangeEnrolment change, IChildren children) : ChildPage(editing)
{
    public static readonly IReadOnlyList<(string, string)> Statuses = [.. CodeSet.Of("enrolment-status").All.Select(c => (c.Value, c.Label))];

    public static readonly IReadOnlyList<(string, string)> Years =
        [("", "Not known"), ("-1", "Nursery"), ("0", "Reception"), .. Enumerable.Range(1, 14).Select(y => ($"{y}", $"Year {y}"))];

    [BindProperty]
    public ChangeEnrolment.Request Asked { get; set; } = new();

    public IReadOnlyList<(string Urn, string Name)> Schools { get; private set; } = [];
    public IReadOnlyList<Enrolment> All { get; private set; } = [];
    public Enrolment? Known { get; private set; }

    public string NameOf(Enrolment at) => Schools.FirstOrDefault(s => s.Urn == at.Urn).Name ?? $"URN {at.Urn}";

    public FactList Facts => FactList.Of(All, NameOf, e => PeopleLinks.Enrolments(Id, e.Id), Today);

    protected override string Part => "enrolments";
    protected override string Saved => Known is null ? "The school is added." : "The last day at the school is saved.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        Schools = [("", "Select"), .. (await children.SchoolsAsync(stop)).Select(s => (s.Urn, s.Name))];
        All = await FactsAsync<Enrolment>(stop);
        Known = All.FirstOrDefault(e => e.Id == Which);
        if (fresh) Asked = new() { Status = "C", From = Today, To = Known?.To, Year = $"{Open.Row.YearGroup}" };
        return Which is null || Known is not null;
    }

    protected override Task<Problems> RunAsync(Problems unread, CancellationToken stop) => Known is { } known
        ? change.EndAsync(Open, known, Asked, (Version, DeedOf("end enrolment")), unread, stop)
        : change.AddAsync(Open, Asked, (Version, DeedOf("add enrolment")), unread, stop);
}
