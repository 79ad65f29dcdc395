using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>
/// A version of a plan as it was on the day it was made. It has exactly one spelling as bytes, and the hash of those bytes is its seal: a version that was
/// touched afterwards no longer agrees with it.
/// </summary>
/// <param name="Number">1 for the first version of the case.</param>
/// <param name="Kind">draft, proposed, final or amended.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="Child">Whom it is about, as known on that day.</param>
/// <param name="Items">Rows, in the order in which they are read.</param>
/// <param name="Advice">Section K: the advice that was obtained.</param>
/// <param name="Fates">What became of every recommendation.</param>
public sealed record FrozenPlan(
    int Number, string Kind, LocalDate MadeOn, FrozenChild Child, IReadOnlyList<PlanItem> Items, IReadOnlyList<FrozenAdvice> Advice, IReadOnlyList<FrozenFate> Fates)
{
    private static readonly JsonWriterOptions Plain = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The one spelling of this version: fields in fixed order, names of values sorted, UTF-8 without a mark.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Plain)) FrozenPlanWriter.Write(json, this);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a version back.</summary>
    /// <exception cref="JsonException">The bytes are not those of a version.</exception>
    public static FrozenPlan Read(ReadOnlyMemory<byte> bytes) => FrozenPlanReader.Read(bytes);

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public static string Seal(ReadOnlySpan<byte> bytes) => Frozen.Seal(bytes);
}

/// <summary>Whom a version is about.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Born">Date of birth, where known.</param>
/// <param name="Numbers">Numbers that the document carries, for example "UPN A123…"; may be empty.</param>
public sealed record FrozenChild(string Name, LocalDate? Born, string Numbers);

/// <summary>One advice of section K.</summary>
/// <param name="From">The body asked, for example Educational psychology.</param>
/// <param name="Author">Name.</param>
/// <param name="Role">Profession or relation.</param>
/// <param name="SeenOn">When the child was last seen for it, or null.</param>
/// <param name="SignedOn">When it was signed, or null.</param>
public sealed record FrozenAdvice(string From, string Author, string Role, LocalDate? SeenOn, LocalDate? SignedOn);

/// <summary>What became of one recommendation.</summary>
/// <param name="Recommendation">Which.</param>
/// <param name="From">The body whose it is.</param>
/// <param name="Text">What was recommended.</param>
/// <param name="Fate">adopted, changed, already, not-adopted.</param>
/// <param name="Item">Where it stands in the plan, or null.</param>
/// <param name="Because">What was changed and why, or why not.</param>
public sealed record FrozenFate(RecommendationId Recommendation, string From, string Text, string Fate, PlanItemId? Item, string Because);
