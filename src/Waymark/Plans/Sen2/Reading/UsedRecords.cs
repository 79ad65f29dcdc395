using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Records that nobody holds any longer, to be filled anew: checking a file then makes hardly any garbage.</summary>
internal sealed class UsedRecords
{
    private readonly Stack<Sen2Record>[] free = [.. Sen2Part.All.Select(_ => new Stack<Sen2Record>())];

    public Sen2Record New(Sen2Module module) => free[(int)module].TryPop(out var used) ? used : Sen2Record.New(module);

    public void Take(Sen2Person person)
    {
        foreach (var request in person.Requests)
        {
            foreach (var assessment in request.Assessments)
            {
                foreach (var plan in assessment.Plans)
                {
                    foreach (var detail in plan.Details) Put(detail);
                    Put(plan);
                }
                Put(assessment);
            }
            foreach (var active in request.ActivePlans)
            {
                foreach (var place in active.Placements) Put(place);
                foreach (var need in active.Needs) Put(need);
                Put(active);
            }
            Put(request);
        }
        Put(person);
    }

    private void Put(Sen2Record record)
    {
        record.Clear();
        free[(int)record.Module].Push(record);
    }
}
