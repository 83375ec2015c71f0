using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>A signed answer about certificates (RFC 6960 §4.2): whole, or just its BasicOCSPResponse as CAdES carries it.</summary>
internal sealed class OcspAnswer
{
    private const int MaxAnswers = 100;
    private const int MaxResponders = 8;
    private const int Successful = 0;

    /// <summary>An answer that names no next one is the newest for this long.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ReadOnlyMemory<byte> signed;
    private readonly SignatureAlgorithm algorithm;
    private readonly byte[] signature;
    private readonly SentCertificates sent;
    private readonly ReadOnlyMemory<byte> responderName;
    private readonly byte[]? responderKey;
    private readonly DateTimeOffset producedAt;
    private readonly List<About> answers = [];

    private OcspAnswer(AsnReader basic)
    {
        signed = basic.ReadEncodedValue();
        algorithm = SignatureAlgorithm.Read(basic.ReadSequence());
        signature = basic.ReadBitString(out _);
        sent = SentCertificates.Read(basic.NextIs(0) ? ReadEach(basic.ReadSequence(Tags.Constructed(0)).ReadSequence()) : []);

        var body = signed.Read().ReadSequence();
        if (body.NextIs(0)) body.ReadEncodedValue(); // version
        if (body.NextIs(1)) responderName = body.ReadSequence(Tags.Constructed(1)).ReadEncodedValue();
        else responderKey = body.ReadSequence(Tags.Constructed(2)).ReadOctetString();
        producedAt = body.ReadGeneralizedTime();
        var each = body.ReadSequence();
        while (each.HasData)
        {
            if (answers.Count == MaxAnswers) throw new AsnContentException($"more than {MaxAnswers} answers");
            answers.Add(About.Read(each.ReadSequence()));
        }
    }

    /// <exception cref="AsnContentException">These bytes are not an answer that says anything.</exception>
    public static OcspAnswer Parse(ReadOnlyMemory<byte> encoded)
    {
        var reader = encoded.Read().ReadSequence();
        if (!reader.NextIs(Asn1Tag.Enumerated)) return new(reader);
        if (reader.ReadEnumeratedBytes().Span is not [Successful]) throw new AsnContentException("the responder gave no answer");
        var response = reader.ReadSequence(Tags.Constructed(0)).ReadSequence();
        if (response.ReadObjectIdentifier() != Oid.OcspBasic) throw new AsnContentException("another type of answer");
        return new(new ReadOnlyMemory<byte>(response.ReadOctetString()).Read().ReadSequence());
    }

    /// <summary>Signed by the authority itself, by a responder that it has certified, or by one of the trusted list.</summary>
    public bool IsFor(Certificate authority, TrustList trust) => algorithm.Digest is { } digest && trust.Certificates
        .Where(listed => !listed.IsCa)
        .Prepend(authority)
        .Concat(sent.Certificates)
        .Where(IsNamed)
        .Take(MaxResponders)
        .Where(responder => responder.Thumbprint == authority.Thumbprint || IsResponder(responder, authority, trust))
        .Any(responder => Signature.Refuse(responder.Key, algorithm, digest, signed.Span, signature) is null);

    public Revocation Of(Certificate certificate, Certificate issuer, DateTimeOffset at)
    {
        if (answers.Find(one => one.Concerns(certificate, issuer)) is not { } answer) return Revocation.Unknown;
        if (answer.RevokedSince is { } since) return since <= at ? Revocation.Revoked : Revocation.Good;
        return answer.IsGood && at <= (answer.NextUpdate ?? answer.ThisUpdate + Fresh) && answer.ThisUpdate <= certificate.NotAfter ? Revocation.Good : Revocation.Unknown;
    }

    private bool IsNamed(Certificate responder) => responderKey is null
        ? responder.Subject.Raw.Span.SequenceEqual(responderName.Span)
        : responder.KeyId.AsSpan().SequenceEqual(responderKey);

    private bool IsResponder(Certificate responder, Certificate authority, TrustList trust) =>
        responder.Usage.Purposes.Contains(Oid.OcspSigning) && responder.RefuseAt(producedAt) is null
        && (trust.Lists(responder) || (responder.Issuer.Is(authority.Subject) && responder.RefuseIssuer(authority) is null));

    private static List<ReadOnlyMemory<byte>> ReadEach(AsnReader sequence)
    {
        var each = new List<ReadOnlyMemory<byte>>();
        while (sequence.HasData) each.Add(sequence.ReadEncodedValue());
        return each;
    }

    /// <summary>What is said about one certificate. <see cref="IsGood"/> is false also for "unknown".</summary>
    private sealed record About(string Digest, byte[] IssuerName, ReadOnlyMemory<byte> Serial, bool IsGood, DateTimeOffset? RevokedSince, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate)
    {
        public static About Read(AsnReader reader)
        {
            var id = reader.ReadSequence();
            var digest = id.ReadSequence().ReadObjectIdentifier();
            var issuerName = id.ReadOctetString();
            id.ReadOctetString(); // of the issuer's key: whose key signed the answer is checked instead
            var serial = id.ReadIntegerBytes();

            var good = reader.NextIs(0);
            DateTimeOffset? since = null;
            if (reader.NextIs(1)) since = reader.ReadSequence(Tags.Constructed(1)).ReadGeneralizedTime();
            else reader.ReadEncodedValue();
            var thisUpdate = reader.ReadGeneralizedTime();
            return new(digest, issuerName, serial, good, since, thisUpdate, reader.NextIs(0) ? reader.ReadSequence(Tags.Constructed(0)).ReadGeneralizedTime() : null);
        }

        public bool Concerns(Certificate certificate, Certificate issuer) => Serial.Span.SequenceEqual(certificate.Serial.Span)
            && NameDigest.Of(Digest, issuer.Subject.Raw.Span).AsSpan().SequenceEqual(IssuerName);
    }
}
