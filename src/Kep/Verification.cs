namespace DiiaQr.Kep;

/// <summary>The outcome for a whole message.</summary>
/// <param name="Error">The message's own, or else its first faulty signer's.</param>
/// <param name="Content">What was signed; empty where the message could not be read.</param>
public sealed record Verification(KepError? Error, string? Detail, ReadOnlyMemory<byte> Content, IReadOnlyList<Signer> Signers)
{
    /// <summary>There is a signer, and neither the message nor any signer is refused.</summary>
    public bool Holds => Error is null && Signers.Count > 0 && Signers.All(signer => signer.Error is null);

    /// <summary>Structure, digest and signature maths hold for every signer, whatever trust says.</summary>
    public bool Intact => Signers.Count > 0 && Signers.All(signer => signer.Intact);
}
