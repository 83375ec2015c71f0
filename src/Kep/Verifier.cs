using System.Formats.Asn1;

namespace DiiaQr.Kep;

/// <summary>Checks a CMS / CAdES signature: size and nesting, structure, content, then each signer by <see cref="SignerCheck"/>.</summary>
public static class Verifier
{
    /// <summary>Never throws, whatever the bytes. Attached content is handed out as a slice of the message where it stands in one piece.</summary>
    /// <param name="message">A CMS SignedData in DER or BER; not base64.</param>
    /// <param name="detached">The signed file, where the message does not hold it; beside an attached one it must be the same.</param>
    public static Verification Verify(ReadOnlyMemory<byte> message, ReadOnlyMemory<byte>? detached, Policy policy)
    {
        if (Guard.Refuse(message.Span, policy.MaxBytes) is { } hostile) return Refused(hostile);
        try
        {
            var info = ContentInfo.Read(message);
            return info.Refuse() is { } other ? Refused(other) : Verify(SignedData.Read(info), detached, policy);
        }
        catch (AsnContentException e)
        {
            return Refused(new(KepError.BadStructure, e.Message));
        }
    }

    private static Verification Verify(SignedData message, ReadOnlyMemory<byte>? detached, Policy policy)
    {
        if (message.Signers.Count == 0) return Refused(new(KepError.NoSigner, "no signer: a bundle of certificates?"));
        if (message.ContentType != Oid.Data) return Refused(new(KepError.ContentTypeMismatch, $"signs {message.ContentType}, not a document"));
        // A null array turns into an empty memory on its way here (`attached ? null : bytes` does it): it still means "no file".
        if (detached?.Equals(default) is true) detached = null;
        if ((message.Content ?? detached) is not { } content) return Refused(new(KepError.NoContent, "detached, and no file given"));
        if (detached is { } beside && !beside.Span.SequenceEqual(content.Span)) return Refused(new(KepError.DigestMismatch, "the file given is not the one inside"));

        var check = new SignerCheck(message, content, policy);
        var signers = message.Signers.Select(check.Check).ToList();
        var faulty = signers.Find(signer => signer.Error is not null);
        return new(faulty?.Error, faulty?.Detail, content, signers);
    }

    private static Verification Refused(Refusal refusal) => new(refusal.Error, refusal.Detail, default, []);
}
