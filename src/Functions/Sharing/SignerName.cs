using DiiaQr.Kep;

namespace DiiaQr.Functions.Sharing;

/// <summary>
/// The owner's name for the mail, as the certificate writes it. Anybody can make a certificate, and a name may hold anything:
/// only what names are made of is passed on, so that no line and no address can be slipped into the letter.
/// </summary>
public static class SignerName
{
    private const int Longest = 160;

    public static string Of(IEnumerable<Verification> checks) =>
        checks.SelectMany(check => check.Signers).Select(signer => signer.Identity!).FirstOrDefault(identity => !identity.IsSeal) is { } owner
            ? Clean(owner.CommonName ?? $"{owner.Surname} {owner.GivenName}")
            : "—";

    private static string Clean(string name)
    {
        var letters = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || "'’ʼ-.".Contains(c, StringComparison.Ordinal) ? c : ' '));
        var words = string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length switch { 0 => "—", > Longest => words[..Longest], _ => words };
    }
}
