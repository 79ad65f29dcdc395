using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;

namespace Waymark.Plans.Letters.Own;

/// <summary>Opens a letter for whom it was sent to: the child is within reach of the family and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OwnLetter(LettersForFamilies letters, IChildren children, IAccess access)
{
    public async Task<Letter?> OpenAsync(Guid which, string what, LocalDate today, CancellationToken stop)
    {
        var found = access.Visitor is { } visitor ? await letters.FindAsync(visitor.Account, which, today, stop) : null;
        // One that is not theirs is asked for like a child out of reach, so that the attempt is in the trail and the answer tells nothing.
        var child = await children.OpenAsync(found?.Child ?? ChildId.From(which), Permission.ViewOwnLetter, $"{what} {which}", stop);
        return child is null ? null : found;
    }
}
