using DiiaQr.Domain;
using DiiaQr.Domain.Text;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Trust;
using DiiaQr.Kep;

namespace DiiaQr.Contract;

/// <summary>Which problems a function may answer.</summary>
internal static class Refusals
{
    /// <summary>By what every function shares: the gate, the reading of a JSON body, the installation.</summary>
    /// <param name="hasFields">The body's fields are judged.</param>
    public static IEnumerable<Problem> Usual(Role role, bool takesJson, bool hasFields, bool needsNoSettings)
    {
        if (takesJson) yield return new MalformedRequest();
        if (role is Role.Person or Role.Member or Role.Head) yield return new NotSignedIn();
        if (role is Role.Head) yield return new OnlyTheHead();
        if (role is Role.Member or Role.Head) yield return new NothingHere();
        if (takesJson) yield return new RequestTooLarge();
        if (takesJson) yield return new UnsupportedContentType();
        if (hasFields) yield return new InvalidRequest([new("name", new TextMissing())]);
        yield return new Failed();
        if (!needsNoSettings) yield return new NotConfigured();
    }

    /// <summary>Where a person's signature is asked for.</summary>
    public static IReadOnlyList<Problem> OfSignature { get; } =
    [
        new SeveralSigners(),
        // A signature over another text has a refusal of its own, and the text is always at hand.
        .. Enum.GetValues<KepError>().Except([KepError.DigestMismatch, KepError.NoContent]).Select(error => new SignatureRefused(error)),
        new AuthoritiesMissing(),
    ];
}
