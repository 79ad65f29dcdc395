using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Writing;

/// <summary>A return while it is written, person by person.</summary>
internal interface IWriting : IDisposable
{
    void Add(Sen2Person person);

    /// <summary>All persons are there. A return that breaks off before is recognisably cut short.</summary>
    void Finish();
}
