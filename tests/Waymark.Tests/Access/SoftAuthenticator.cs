using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Waymark.Tests.Access;

/// <summary>A passkey in software (WebAuthn level 2, ES256, no attestation): signs whatever a test asks for, also what an honest device never would.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithCredential = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string user = "";
    private uint count;

    public string Origin { get; set; } = "http://localhost";
    public string Domain { get; set; } = "localhost";

    /// <summary>False for a device that did not ask for finger, face or lock.</summary>
    public bool Verifies { get; set; } = true;

    public string Make(JsonNode options)
    {
        user = options["user"]!["id"]!.GetValue<string>();
        var seen = Client("webauthn.create", options);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(Device(WithCredential, Credential()))];
        return Answer(new JsonObject { ["clientDataJSON"] = Base64Url.EncodeToString(seen), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") });
    }

    public string Sign(JsonNode options)
    {
        var (seen, device) = (Client("webauthn.get", options), Device(0, []));
        var signature = key.SignData([.. device, .. SHA256.HashData(seen)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(seen), ["authenticatorData"] = Base64Url.EncodeToString(device),
            ["signature"] = Base64Url.EncodeToString(signature), ["userHandle"] = user,
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] Client(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = options["challenge"]!.GetValue<string>(), origin = Origin, crossOrigin = false });

    private byte[] Device(byte flags, byte[] more)
    {
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, ++count);
        var all = (byte)((Verifies ? PresentAndVerified : PresentAndVerified & ~0x04) | flags);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), all, .. counted, .. more];
    }

    private byte[] Credential()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        // COSE key: kind EC2, algorithm ES256, curve P-256, x, y.
        return [.. new byte[16], 0, (byte)id.Length, .. id, 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(id), ["rawId"] = Base64Url.EncodeToString(id), ["type"] = "public-key", ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
