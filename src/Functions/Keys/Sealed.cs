using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DiiaQr.Functions.Keys;

/// <summary>Text at rest: <c>{key version}.{base64 of nonce, tag, AES-256-GCM ciphertext}</c>, bound to the row it stands in.</summary>
public static class Sealed
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <param name="place">Where the text stands (table, row, column): a sealed value moved elsewhere does not open.</param>
    public static string Seal(this KeyRing keys, string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var all = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceSize));
        using var aes = new AesGcm(keys.Key("seal", keys.Current), TagSize);
        aes.Encrypt(all.AsSpan(0, NonceSize), plain, all.AsSpan(NonceSize + TagSize), all.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(place));
        return string.Create(CultureInfo.InvariantCulture, $"{keys.Current}.{Convert.ToBase64String(all)}");
    }

    public static string Open(this KeyRing keys, string sealedText, string place)
    {
        var dot = sealedText.IndexOf('.', StringComparison.Ordinal);
        var version = int.Parse(sealedText.AsSpan(0, dot), CultureInfo.InvariantCulture);
        var all = Convert.FromBase64String(sealedText[(dot + 1)..]);
        var plain = new byte[all.Length - NonceSize - TagSize];
        using var aes = new AesGcm(keys.Key("seal", version), TagSize);
        aes.Decrypt(all.AsSpan(0, NonceSize), all.AsSpan(NonceSize + TagSize), all.AsSpan(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }
}
