using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Finds out which records of a file are children whom the area knows. Links only what is near certain; writes nothing.</summary>
internal interface IMatching
{
    /// <summary>
    /// The outcome of each record, in their order. The number of queries does not depend on the number of records; hand over a few thousand at once.
    /// </summary>
    /// <param name="sourceSystem">Whose numbers the keys are, the same in every file of that source: sen2, annex-a, person-extract:school-121300.</param>
    Task<IReadOnlyList<MatchOutcome>> MatchAsync(
        WaymarkDb db, string sourceSystem, IReadOnlyList<IncomingChild> records, CancellationToken stop);
}

/// <summary>What is known of one record. Exactly three cases.</summary>
internal abstract record MatchOutcome
{
    private MatchOutcome()
    {
    }

    /// <summary>The child is this one.</summary>
    /// <param name="By">Which evidence joined them: source, nhs-number, upn, former-upn, uln, verdict.</param>
    internal sealed record Known(ChildId Child, string By) : MatchOutcome;

    /// <summary>Nobody here is like this: a new child.</summary>
    internal sealed record New : MatchOutcome;

    /// <summary>A person must decide. The record waits by <see cref="IWaitingRecords.KeepAsync"/>; nothing of it is taken over before.</summary>
    /// <param name="Candidate">The child it may be; null where there is none, or where none may be named.</param>
    /// <param name="Why">Why it was not joined by itself, in plain words, without any personal detail of the candidate.</param>
    /// <param name="LeadOnly">For the data protection lead alone: a restricted or sealed child may be concerned.</param>
    internal sealed record Question(ChildId? Candidate, string Why, bool LeadOnly = false) : MatchOutcome;
}
