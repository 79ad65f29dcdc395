using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>Why children are looked at: the rules of the worklist that hold, without those that tell of social care, for everybody who attends reads them.</summary>
internal sealed class ReasonsOfChildren(WaymarkDb db, IWorklist worklist)
{
    public async Task<IReadOnlyDictionary<ChildId, IReadOnlyList<KnownReason>>> ReadAsync(IReadOnlyCollection<ChildId> children, LocalDate today, CancellationToken stop)
    {
        var listed = await worklist.ReadAsync(db, new(Reach.WholeArea, SocialCare: false), today, children, stop);
        return listed.ToDictionary(l => l.Child, l => (IReadOnlyList<KnownReason>)[.. l.Reasons.Where(r => r.First <= today && Stands(r))
            .OrderBy(r => r.Rule.Id, StringComparer.Ordinal).Select(r => new KnownReason(r.Rule.Id, r.Rule.Name, r.Sentence, r.First))]);
    }

    /// <summary>It holds and nobody has closed it; what is set aside for a while holds all the same.</summary>
    private static bool Stands(ListedReason reason) => reason.State is ReasonState.Open or ReasonState.Snoozed;
}
