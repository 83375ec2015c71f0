namespace DiiaQr.Kep;

/// <summary>The certificates a message brought along: whose they are is still to be proven.</summary>
internal sealed record SentCertificates(IReadOnlyList<Certificate> Certificates, string? Fault)
{
    public static SentCertificates Read(IReadOnlyList<ReadOnlyMemory<byte>> encoded)
    {
        var certificates = new List<Certificate>();
        string? fault = null;
        foreach (var one in encoded)
            if (Certificate.TryParse(one, out var certificate, out var why)) certificates.Add(certificate);
            else fault = why;
        return new(certificates, fault);
    }

    public SentCertificates With(IReadOnlyList<ReadOnlyMemory<byte>> more)
    {
        if (more.Count == 0) return this;
        var others = Read(more);
        return new([.. Certificates, .. others.Certificates], Fault ?? others.Fault);
    }

    public Certificate? Find(CertificateReference reference) => Certificates.FirstOrDefault(reference.Names);

    /// <summary>Why the signer's certificate was not found: it may be one of those that could not be read.</summary>
    public Refusal RefuseMissing() => Fault is null
        ? new(KepError.NoSignerCertificate, "the signer's certificate is not in the message")
        : new(KepError.BadStructure, $"certificate: {Fault}");
}
