using System.Formats.Asn1;

namespace DiiaQr.Kep.Signing;

/// <summary>Writes the X.509 extensions of a certificate.</summary>
internal static class NewExtensions
{
    public static void Write(AsnWriter writer, SubjectOf subject, SigningKey key, SigningKey issuer)
    {
        Extension(Oid.SubjectKeyId, false, value => value.WriteOctetString(key.KeyId()));
        Extension(Oid.AuthorityKeyId, false, value =>
        {
            using (value.PushSequence()) value.WriteOctetString(issuer.KeyId(), Tags.Primitive(0));
        });
        Extension(Oid.KeyUsage, true, value => KeyUsage(value, subject));
        Extension(Oid.BasicConstraints, true, value =>
        {
            using (value.PushSequence())
            {
                if (subject.AuthorityOver is not { } below) return;
                value.WriteBoolean(true);
                value.WriteInteger(below);
            }
        });
        if ((subject.Seal ? Oid.UaSeal : subject.Purpose) is { } purpose) Extension(Oid.ExtendedKeyUsage, true, value =>
        {
            using (value.PushSequence()) value.WriteObjectIdentifier(purpose);
        });
        if (subject is { Qualified: true, AuthorityOver: null }) Extension(Oid.QcStatements, false, value => Statements(value, subject.Seal));
        if (!subject.WithoutDirectoryAttributes && (subject.Rnokpp ?? subject.Edrpou ?? subject.Unzr ?? subject.UserCode) is not null)
            Extension(Oid.DirectoryAttributes, false, value => DirectoryAttributes(value, subject));
        if (subject.CriticalExtension is { } unknown) Extension(unknown, true, value => value.WriteNull());

        void Extension(string oid, bool critical, Action<AsnWriter> value)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                if (critical) writer.WriteBoolean(true);
                writer.WriteOctetString(Signing.Write.Der(value));
            }
        }
    }

    /// <summary>keyCertSign and cRLSign; digitalSignature and nonRepudiation; or keyAgreement alone.</summary>
    private static void KeyUsage(AsnWriter writer, SubjectOf subject)
    {
        if (subject.AuthorityOver is not null) writer.WriteBitString([0x06], 1);
        else if (subject.NonRepudiation) writer.WriteBitString([0xC0], 6);
        else writer.WriteBitString([0x08], 3);
    }

    private static void Statements(AsnWriter writer, bool seal)
    {
        using (writer.PushSequence())
        {
            foreach (var oid in new[] { Oid.QcCompliance, Oid.QcSecureDevice, Oid.UaQualified }) writer.WriteAlgorithm(oid);
            if (!seal) return;
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oid.QcType);
                using (writer.PushSequence()) writer.WriteObjectIdentifier(Oid.QcTypeSeal);
            }
        }
    }

    private static void DirectoryAttributes(AsnWriter writer, SubjectOf subject)
    {
        using (writer.PushSequence())
        {
            Attribute(Oid.UaEdrpou, subject.Edrpou);
            Attribute(Oid.UaRnokpp, subject.Rnokpp);
            Attribute(Oid.UaUnzr, subject.Unzr);
            Attribute(Oid.UaUserCode, subject.UserCode);
        }

        void Attribute(string oid, string? number)
        {
            // PrintableString, as Ukrainian providers write numbers and as their software expects them; a passport's series has Cyrillic letters.
            var kind = number?.All(char.IsAscii) is true ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String;
            if (number is not null) writer.WriteAttribute(oid, value => value.WriteCharacterString(kind, number));
        }
    }
}
