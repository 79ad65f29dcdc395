using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Requests.New;

/// <summary>
/// Enters a request that came by letter, e-mail, telephone or from a school. The child may be nobody's yet, so that the officer names it exactly: names and date of birth.
/// Whoever enters it takes the case on, so that the clock has an owner.
/// </summary>
internal sealed class EnterRequest(WaymarkDb db, NamedChild named, IRequests requests)
{
    public static readonly IReadOnlyList<(string, string)> Channels = [("letter", "Letter"), ("e-mail", "E-mail"), ("telephone", "Telephone"), ("in person", "In person"), ("form", "A form of a school or other body")];
    public static readonly IReadOnlyList<(string, string)> Sources = [.. CodeSet.Of("request-sources").All.Select(c => (c.Value, c.Label))];

    public async Task<(Problems Problems, TakenRequest? Taken, ChildId Child)> RunAsync(Request asked, Deed deed, CancellationToken stop)
    {
        var problems = Check(asked, deed.Today);
        if (!problems.None) return (problems, null, default);
        if (await named.OpenAsync(asked.Named, "open child to enter a request", "The request counts from the day it came", problems, stop) is not { } child) return (problems, null, default);
        problems.AddIf(asked.On < child.Born, "Asked.On", "The day must be after the date of birth").AddAll(await requests.HindrancesAsync(child.Id, stop));
        if (!problems.None) return (problems, null, default);
        var taken = await TakeAsync(child, asked, deed, stop);
        return (problems, taken, child.Id);
    }

    private async Task<TakenRequest> TakeAsync(ChildCard child, Request asked, Deed deed, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var taken = await requests.TakeAsync(child.Id, child.Born, new IncomingRequest(asked.On!.Value, asked.Source!, asked.Channel!, asked.Requester!.Trim(), asked.Words?.Trim() ?? "",
            asked.Consulted switch { "yes" => true, "no" => false, _ => null }), deed, stop);
        if (await db.Set<EhcCase>().SingleAsync(c => c.Id == taken.Case, stop) is { Officer: null } of) await named.TakeOnAsync(of, deed, stop);
        await all.CommitAsync(stop);
        return taken;
    }

    private static Problems Check(Request asked, LocalDate today) => NamedChild.Check(asked.Named)
        .AddIf(asked.On is null, "Asked.On", "Enter the day on which the council first had it")
        .AddIf(asked.On > today, "Asked.On", "The day must be today or in the past")
        .AddIf(Sources.All(s => s.Item1 != asked.Source), "Asked.Source", "Select who asks")
        .AddIf(Channels.All(c => c.Item1 != asked.Channel), "Asked.Channel", "Select how it came")
        .AddIf(string.IsNullOrWhiteSpace(asked.Requester), "Asked.Requester", "Enter the name of who asks")
        .AddIf(asked.Requester?.Length > 200, "Asked.Requester", "The name must be 200 characters or fewer")
        .AddIf(asked.Source is not (null or "1") && asked.Consulted is not ("yes" or "no"), "Asked.Consulted", "Select whether the family knows of the request")
        .AddIf(asked.Words?.Length > 20_000, "Asked.Words", "The words must be 20,000 characters or fewer");

    public sealed record Request
    {
        public string? Forename { get; init; }
        public string? Surname { get; init; }
        public LocalDate? Born { get; init; }
        public LocalDate? On { get; init; }
        internal NamedChild.Names Named => new(Forename, Surname, Born);
        public string? Source { get; init; }
        public string? Channel { get; init; }
        public string? Requester { get; init; }

        /// <summary>yes or no; asked where somebody other than the family asks.</summary>
        public string? Consulted { get; init; }

        /// <summary>The words of the first contact.</summary>
        public string? Words { get; init; }
    }
}
