using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family;

/// <summary>What the start page of a family asks of other rooms.</summary>
internal sealed record FamilyDoors(IChildren Children, ICaseProgress Progress, IFamilyRights Rights, ILetters Letters);
