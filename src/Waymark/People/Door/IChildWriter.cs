using NodaTime;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Door;

/// <summary>Takes children of a file over: fills what is blank, keeps what is richer here, says where the two disagree.</summary>
internal interface IChildWriter
{
    /// <summary>
    /// Adds the new children and completes the known ones inside the caller's transaction; stored at once, the caller saves the deed.
    /// The number of queries does not depend on the number of children.
    /// </summary>
    /// <returns>One answer for each, in their order.</returns>
    Task<IReadOnlyList<WrittenChild>> AddOrUpdateAsync(
        WaymarkDb db, IReadOnlyList<ChildToWrite> children, RecordSource source, IFindings findings, CancellationToken stop);
}

/// <param name="Known">The child it is, or null for a new one.</param>
/// <param name="By">Evidence that joined them, kept with the link; empty for a new one.</param>
internal sealed record ChildToWrite(IncomingChild Record, ChildId? Known, string By = "");

/// <param name="Added">A new child was made.</param>
/// <param name="Changed">Something about a known child changed.</param>
internal sealed record WrittenChild(ChildId Id, bool Added, bool Changed);

/// <summary>Where records come from: stored beside every fact that is taken over.</summary>
/// <param name="System">As given to <see cref="IMatching.MatchAsync"/>.</param>
/// <param name="Label">Shown as the source, for example sen2:2026.</param>
/// <param name="AsOf">The day of which the file speaks: dates facts whose own day is not known.</param>
/// <param name="File">The file as received.</param>
/// <param name="Deed">Who takes it over, when.</param>
internal sealed record RecordSource(string System, string Label, LocalDate AsOf, ImportSource File, Deed Deed);
