using NodaTime;
using Waymark.Core.Areas;

namespace Waymark.Shell.Demo;

/// <summary>What a room does once the casework of a demonstration area stands.</summary>
internal interface IDemoEnd
{
    Task FinishAsync(AreaCode area, LocalDate today, Action<string> say, CancellationToken stop);
}
