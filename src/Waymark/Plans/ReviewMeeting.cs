using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>What one review meeting found, written while it is held. Apart from its review, so that writing here does not disturb the steps of the review.</summary>
internal sealed class ReviewMeeting : IVersioned
{
    public required ReviewId Review { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>JSON of <see cref="MeetingRecord"/>.</summary>
    public string Found { get; private set; } = "";

    public int Version { get; set; }

    public MeetingRecord Read() => MeetingJson.Read(Found);

    public void Write(MeetingRecord record) => Found = MeetingJson.Write(record);

    private sealed class Mapping : IEntityTypeConfiguration<ReviewMeeting>
    {
        public void Configure(EntityTypeBuilder<ReviewMeeting> builder)
        {
            builder.ToTable("plans_review_meeting").HasKey(m => m.Review);
            builder.HasIndex(m => m.Case);
        }
    }
}
