namespace DiiaQr.Kep.Fuzz;

/// <summary>Proper bytes of one kind, and what reads them.</summary>
/// <param name="Read">Answers the outcome in a word; <see cref="Forged"/> where a mutant passes for what it is not.</param>
internal sealed record Target(string Name, byte[] Proper, Func<byte[], string> Read)
{
    public const string Forged = "FORGED";
    public const string Accepted = "accepted";

    public static Target Message(string name, byte[] message, byte[]? detached, byte[] content, Policy policy)
    {
        var signers = Thumbprints(Verifier.Verify(message, detached, policy));
        return new(name, message, mutant =>
        {
            var verification = Verifier.Verify(mutant, detached, policy);
            if (!verification.Holds) return verification.Error.ToString()!;
            // What nobody signed may change: versions, the outer list of digests, unsigned attributes. Content and signers may not.
            return verification.Content.Span.SequenceEqual(content) && Thumbprints(verification).IsSubsetOf(signers) ? Accepted : Forged;
        });
    }

    private static HashSet<string?> Thumbprints(Verification verification) => [.. verification.Signers.Select(signer => signer.Certificate?.Thumbprint)];
}
