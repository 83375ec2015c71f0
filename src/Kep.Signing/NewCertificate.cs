using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DiiaQr.Kep.Signing;

/// <summary>Writes certificates as Ukrainian providers do: identity both in the name and in subjectDirectoryAttributes.</summary>
internal static class NewCertificate
{
    /// <param name="issuer">Null for a self-signed one.</param>
    public static Certificate Write(SubjectOf subject, SigningKey key, SigningIdentity? issuer, DateTimeOffset now)
    {
        var signer = issuer?.Key ?? key;
        var hash = subject.IssuerHash ?? signer.UsualHash;
        var name = Name(subject);
        var body = Signing.Write.Der(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(Tags.Constructed(0))) writer.WriteInteger(2);
                writer.WriteInteger(Serial());
                signer.WriteAlgorithm(writer, hash, pss: false);
                writer.WriteEncodedValue(issuer is null ? name : issuer.Certificate.Subject.Raw.Span);
                using (writer.PushSequence())
                {
                    writer.WriteUtcTime(subject.NotBefore ?? now.AddDays(-1));
                    writer.WriteUtcTime(subject.NotAfter ?? now.AddYears(2));
                }
                writer.WriteEncodedValue(name);
                writer.WriteEncodedValue(key.PublicInfo());
                using (writer.PushSequence(Tags.Constructed(3)))
                using (writer.PushSequence())
                    NewExtensions.Write(writer, subject, key, signer);
            }
        });
        return Certificate.Parse(signer.SignBody(body, hash));
    }

    private static byte[] Serial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x3F | 0x40); // positive, and never shorter
        return serial;
    }

    private static byte[] Name(SubjectOf subject) => Signing.Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            Part(Oid.Organisation, subject.Organisation);
            Part(Oid.Title, subject.Title);
            Part(Oid.CommonName, subject.CommonName);
            Part(Oid.Surname, subject.Surname);
            Part(Oid.GivenName, subject.GivenName);
            Part(Oid.SerialNumber, subject.SerialNumber ?? (subject.Rnokpp is null ? null : $"TINUA-{subject.Rnokpp}"));
            Part(Oid.OrganisationId, subject.Edrpou is null ? null : $"NTRUA-{subject.Edrpou}");
            Part(Oid.Country, "UA");
        }

        void Part(string oid, string? value)
        {
            if (value is null) return;
            using (writer.PushSetOf())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                writer.WriteCharacterString(oid is Oid.Country ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
            }
        }
    });
}
