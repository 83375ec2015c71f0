using System.Formats.Asn1;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

internal static class RevocationChoice
{
    /// <summary>The message with something in its crls field, which stands between certificates and signers.</summary>
    public static byte[] With(byte[] message, Action<AsnWriter> choice) => Write.Der(writer =>
    {
        var info = new ReadOnlyMemory<byte>(message).Read().ReadSequence();
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(info.ReadEncodedValue().Span);
            var signed = info.ReadSequence(Tags.Constructed(0)).ReadSequence();
            using (writer.PushSequence(Tags.Constructed(0)))
            using (writer.PushSequence())
            {
                for (var part = 0; part < 4; part++) writer.WriteEncodedValue(signed.ReadEncodedValue().Span);
                using (writer.PushSetOf(Tags.Constructed(1))) choice(writer);
                writer.WriteEncodedValue(signed.ReadEncodedValue().Span);
            }
        }
    });
}
