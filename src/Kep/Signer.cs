namespace DiiaQr.Kep;

/// <summary>One signer of a message, as far as the check got.</summary>
/// <param name="Identity">Whom the certificate names: a claim, until <see cref="Error"/> is null under a policy with a trusted list.</param>
/// <param name="Detail">For logs and reports, in English; for a person see <see cref="KepErrorTexts"/>.</param>
/// <param name="Intact">Digest and signature maths hold, whatever trust says.</param>
/// <param name="Time">The moment the certificate was judged at, and <paramref name="TimeSource"/> whence.</param>
/// <param name="Chain">From the signer's certificate up to the trusted one; as far as it could be built.</param>
public sealed record Signer(
    Certificate? Certificate,
    Identity? Identity,
    KepError? Error,
    string? Detail,
    bool Intact,
    DateTimeOffset Time,
    TimeSource TimeSource,
    Revocation Revocation,
    IReadOnlyList<Certificate> Chain)
{
    /// <summary>The signer's own word on when: to be shown, never to be relied on.</summary>
    public DateTimeOffset? ClaimedTime { get; init; }

    internal Signer Because(Refusal refusal) => this with { Error = refusal.Error, Detail = refusal.Detail };
}
