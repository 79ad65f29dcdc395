using System.Text.Json;
using System.Text.Json.Serialization;

namespace Waymark.Shell.Terminal;

/// <summary>Reads JSON Lines and writes JSON Lines. A bad line gives a line that says what is wrong; the rest goes on.</summary>
internal static class JsonLines
{
    public static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 32,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <returns>0 when every line was right, 1 when some were not.</returns>
    public static int Run<TIn, TOut>(TextReader input, TextWriter output, Func<TIn, TOut> calculate)
    {
        var code = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var asked = JsonSerializer.Deserialize<TIn>(line, Strict) ?? throw new JsonException("The line is null.");
                output.WriteLine(JsonSerializer.Serialize(calculate(asked), Strict));
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException)
            {
                code = 1;
                var at = wrong as WrongField;
                output.WriteLine(JsonSerializer.Serialize(
                    new { line = number, error = wrong.Message, field = at?.Field, value = at?.Value, remedy = at?.Remedy ?? "See docs/calc.md for the layout of a line." }, Strict));
            }
        }
        return code;
    }
}
