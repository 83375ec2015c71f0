using System.Globalization;

namespace DiiaQr.Domain.People;

/// <summary>
/// A sentence to sign in with, good for one signature: it names the site, the moment and a random number, so that a signature
/// made elsewhere or earlier does not open this door (ISO/IEC 9798-3, one-pass with a challenge).
/// </summary>
/// <param name="Nonce">Random, in printable characters.</param>
/// <param name="ExpiresAt">In whole seconds.</param>
public sealed record SignInChallenge(string Nonce, DateTimeOffset ExpiresAt)
{
    /// <summary>Time enough to find the key and its password.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static SignInChallenge New(string nonce, DateTimeOffset now) =>
        new(nonce, DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Life);

    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    /// <summary>Signed as it stands, in UTF-8.</summary>
    /// <param name="site">The host that people see in the address bar.</param>
    public string Text(string site) => string.Create(CultureInfo.InvariantCulture,
        $"Цим підписом я входжу до кабінету Дія.QR на сайті {site}. Час: {(ExpiresAt - Life).UtcDateTime:dd.MM.yyyy HH:mm:ss} UTC. Одноразовий код: {Nonce}.");
}
