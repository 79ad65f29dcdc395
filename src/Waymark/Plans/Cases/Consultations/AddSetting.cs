using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>Takes a setting under consideration, and with it the council that maintains it where that is another one. Nothing is sent.</summary>
internal sealed class AddSetting(ConsultationDesk desk, IEstablishments register, IAccess access)
{
    /// <returns>What must be put right and the name, or null where there is no such case within reach.</returns>
    public async Task<(Problems Problems, string Name)?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.ConsultSetting, "open case to add a setting", stop) is not { } open) return null;
        var wanted = (await WantedSettings.ReadAsync(desk.Db, of, stop)).FirstOrDefault(w => w.Urn == asked.Urn && (asked.Urn.Length > 0 || w.Name == asked.Name));
        var known = asked.Urn.Length == 0 ? null : (await register.FindAsync(desk.Db, [asked.Urn], stop)).GetValueOrDefault(asked.Urn);
        // The name comes from the register or from the family's own list, never from the form.
        var name = known?.Name ?? wanted?.Name ?? "";
        var problems = new Problems()
            .AddIf(name.Length == 0, "find", "Look for the setting again")
            .AddIf(open.All.Any(c => c.IsSetting && c.Steps is { Closed: null, Withdrawn: null } && (asked.Urn.Length > 0 ? c.Urn == asked.Urn : c.Name == name)), "", $"{name} is under consideration already");
        if (!problems.None) return (problems, name);
        var setting = new Consultation
        {
            Id = NewId.Next(deed.Now), Case = of, Child = open.Child.Id, Urn = asked.Urn, Name = name, Thread = Thread(open, name), Type = known?.Type ?? "", Approved = known?.Approved == true || asked.Approved,
            Authority = known?.Authority ?? "", Request = wanted is null ? "council" : "family", AddedAt = deed.Now, AddedBy = deed.Actor.Name,
        };
        desk.Db.Add(setting);
        if (Maintaining(open, setting, deed) is { } council) desk.Db.Add(council);
        await desk.SaveAsync(open, deed.As("add setting to consider", $"consultation:{setting.Id}"), stop);
        return (problems, name);
    }

    /// <summary>The other council that maintains the setting is consulted as well (s39(2)(c), s40(3)).</summary>
    private Consultation? Maintaining(OpenedConsultations open, Consultation setting, Deed deed)
    {
        if (!setting.Standing.Maintained || setting.Authority.Length == 0 || setting.Authority == access.Visitor?.Area.Value) return null;
        var name = $"{CodeSet.Of("la-codes").LabelOf(setting.Authority)} council, which maintains {setting.Name}";
        return new Consultation
        {
            Id = NewId.Next(deed.Now), Case = setting.Case, Child = setting.Child, Kind = Consultation.OfCouncil, Name = name, Thread = Thread(open, name), Authority = setting.Authority, Request = setting.Request,
            AddedAt = deed.Now, AddedBy = deed.Actor.Name,
        };
    }

    private static string Thread(OpenedConsultations open, string name)
    {
        var before = open.All.Count(c => c.Name == name);
        return before == 0 ? name : $"{name} ({before + 1})";
    }

    public sealed record Request
    {
        public string Urn { get; init; } = "";

        /// <summary>Only to find a setting of the family's list that has no number.</summary>
        public string Name { get; init; } = "";

        /// <summary>The officer found it in the published list of section 41.</summary>
        public bool Approved { get; init; }
    }
}
