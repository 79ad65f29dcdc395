using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace Waymark.Access;

/// <summary>The key of a code app on its way from the page that shows it to the code that proves it: in the form itself, encrypted, for one person alone.</summary>
internal sealed class CodeApps(IDataProtectionProvider protection)
{
    public ShownKey Show(UserAccount person, string key) => new(key, ProtectorOf(person).Protect(key), PictureOf(person, key));

    /// <returns>Null for whatever no page showed to this person.</returns>
    public string? Read(UserAccount person, string? sealedKey)
    {
        try
        {
            return sealedKey is null ? null : ProtectorOf(person).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(UserAccount person) => protection.CreateProtector("Waymark.Access.CodeApps", person.Id.ToString());

    private static string PictureOf(UserAccount person, string key)
    {
        var address = $"otpauth://totp/Waymark:{Uri.EscapeDataString(person.UserName!)}?secret={key}&issuer=Waymark&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(5))}";
    }

    /// <param name="Sealed">For the form.</param>
    /// <param name="Picture">For the app, inside the page itself.</param>
    internal sealed record ShownKey(string Key, string Sealed, string Picture)
    {
        /// <summary>For people who type it.</summary>
        public string InFours => string.Join(' ', Key.Chunk(4).Select(four => new string(four)));
    }
}
