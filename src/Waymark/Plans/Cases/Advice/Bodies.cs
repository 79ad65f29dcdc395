using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Microsoft.EntityFrameworkCore;

namespace Waymark.Plans.Cases.Advice;

/// <summary>Who can be asked for which advice, and whom of them the child has already.</summary>
internal sealed class Bodies(WaymarkDb db, IColleagues colleagues, IChildren children)
{
    private static readonly Role[] Health = [Role.DesignatedHealthOfficer, Role.Therapist];
    private static readonly Role[] Anyone = [Role.EducationalPsychologist, Role.DesignatedHealthOfficer, Role.Therapist, Role.SocialWorker, Role.AlternativeProvider];

    private static Role[] RolesOf(string kind) => kind switch
    {
        "b" => [Role.Senco],
        "c" => Health,
        "d" => [Role.EducationalPsychologist],
        "e" => [Role.SocialWorker],
        "a" => [],
        _ => Anyone,
    };

    /// <summary>People who could write that kind; of a school only those of the child's own.</summary>
    public async Task<IReadOnlyList<(Colleague Who, Role Role)>> ForAsync(string kind, ChildCard child, CancellationToken stop)
    {
        var all = new List<(Colleague, Role)>();
        foreach (var role in RolesOf(kind))
            all.AddRange((await colleagues.InRoleAsync(role, stop)).Where(c => role != Role.Senco || c.Organisation == child.SchoolUrn).Select(c => (c, role)));
        return all;
    }

    /// <summary>The one whom the child has already, or null.</summary>
    public async Task<(Colleague Who, Role Role)?> InvolvedAsync(string kind, ChildCard child, CancellationToken stop)
    {
        foreach (var one in await ForAsync(kind, child, stop))
            if (one.Role == Role.Senco || await ReachesAsync(one.Who.Account, child.Id, stop)) return one;
        return null;
    }

    /// <summary>Names the person, and lets them open the child from today where they could not before.</summary>
    public async Task NameAsync(AdviceRequest request, Colleague who, Role role, ChildId child, NodaTime.LocalDate today, CancellationToken stop)
    {
        (request.Account, request.Person) = (who.Account, who.Name);
        if (role == Role.Senco || await ReachesAsync(who.Account, child, stop)) return;
        await children.AssignAsync(db, child, new LeadPerson(who.Account, who.Name, role, who.Organisation, who.Team), today, stop);
    }

    private Task<bool> ReachesAsync(AccountId account, ChildId child, CancellationToken stop) =>
        children.Ids(db, new Reach(Relation.Involved, account, "", [], [])).AnyAsync(id => id == child, stop);

    /// <summary>Kinds that must be asked for and are not.</summary>
    public static IReadOnlyList<AdviceKind> Missing(ChildCard child, IEnumerable<AdviceRequest> requests)
    {
        var there = requests.Where(r => r.WithdrawnAt is null).Select(r => r.Kind).ToHashSet(StringComparer.Ordinal);
        return [.. AdviceKind.Demanded(child.YearGroup, AdviceKind.IsSensory(child.PrimaryNeed)).Where(k => !there.Contains(k.Kind))];
    }
}
