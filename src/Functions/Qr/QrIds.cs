using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// The id in a printed link: 16 characters of RFC 4648 base-32 (80 random bits) and 8 of its HMAC (40 bits), lower case.
/// A forged id fails here, before any storage is read.
/// </summary>
public sealed class QrIds(KeyRing keys, NewToken newToken)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Purpose = "qr-id";
    private const int RandomLength = 16;
    private const int MacLength = 8;

    public string New()
    {
        var random = Base32(newToken(RandomLength * 5 / 8));
        return random + Mac(random, keys.Current);
    }

    public bool IsOurs([NotNullWhen(true)] string? id)
    {
        if (id is not { Length: RandomLength + MacLength } || id.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal))) return false;
        var mac = Encoding.ASCII.GetBytes(id[RandomLength..]);
        return Enumerable.Range(1, keys.Current)
            .Where(keys.Has)
            .Any(version => CryptographicOperations.FixedTimeEquals(mac, Encoding.ASCII.GetBytes(Mac(id[..RandomLength], version))));
    }

    /// <summary>The code a person can read out over the telephone; it finds the printed link, and opens nothing.</summary>
    public HumanCode HumanCodeOf(string id) => HumanCode.From(keys.Derive("human-code", id));

    private string Mac(string random, int version) => Base32(keys.Mac(Purpose, version, random).AsSpan(0, MacLength * 5 / 8));

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        ulong bits = 0;
        var count = 0;
        foreach (var b in bytes)
        {
            bits = (bits << 8) | b;
            for (count += 8; count >= 5; count -= 5) text.Append(Alphabet[(int)(bits >> (count - 5)) & 31]);
        }

        return text.ToString();
    }
}
