using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

/// <summary>The queue of records that wait for a person.</summary>
internal sealed class WaitingRecords : IWaitingRecords
{
    public async Task KeepAsync(WaymarkDb db, IReadOnlyList<WaitingRecord> records, RecordSource source, CancellationToken stop)
    {
        if (records.Count == 0) return;
        var keys = records.Select(r => r.Record.SourceKey).ToList();
        await db.Set<MatchQuestion>().Where(q => q.SourceSystem == source.System && q.Verdict == "" && keys.Contains(q.SourceKey)).ExecuteDeleteAsync(stop);
        db.AddRange(records.Select(r => new MatchQuestion
        {
            Id = NewId.Next(source.Deed.Now), File = source.File.Sha256, SourceSystem = source.System, SourceKey = r.Record.SourceKey,
            Incoming = JsonSerializer.Serialize(IncomingView.Of(r.Record)), Rest = r.Rest, Candidate = r.Question.Candidate,
            LeadOnly = r.Question.LeadOnly, Why = r.Question.Why, Asked = source.Deed.Now,
        }));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>What a person needs of a waiting record to decide, and what is needed to take it over.</summary>
internal sealed record IncomingView(
    string Surname, string Forename, string? Born, string Sex, string Postcode, string? Upn, string? Uln, string? NhsNumber, string Ethnicity, IReadOnlyList<string> Needs, string Urn)
{
    public static IncomingView Of(IncomingChild r) => new(r.Surname, r.Forename, r.Born is { } b ? NodaTime.Text.LocalDatePattern.Iso.Format(b) : null, r.Sex, r.Postcode,
        r.Upn?.Value, r.Uln?.Value, r.NhsNumber?.Value, r.Ethnicity, [.. r.Needs.OrderBy(n => n.Rank).Select(n => n.Type)], r.Enrolments is [var at, ..] ? at.Urn : "");

    /// <summary>The record as it came, as far as it is kept.</summary>
    public IncomingChild Record(string sourceKey) => new()
    {
        SourceKey = sourceKey, Surname = Surname, Forename = Forename, Born = Born is { } b ? NodaTime.Text.LocalDatePattern.Iso.Parse(b).Value : null,
        Sex = Sex, Postcode = Postcode, Ethnicity = Ethnicity,
        Upn = Core.People.Identifiers.Upn.TryParse(Upn, out var upn) ? upn : null, Uln = Core.People.Identifiers.Uln.TryParse(Uln, out var uln) ? uln : null,
        NhsNumber = Core.People.Identifiers.NhsNumber.TryParse(NhsNumber, out var nhs) ? nhs : null,
        Needs = [.. Needs.Select((n, i) => new IncomingNeed(n, i + 1))], Enrolments = Urn.Length > 0 ? [new IncomingEnrolment(Urn)] : [],
    };
}
