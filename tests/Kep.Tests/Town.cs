using System.Text;
using DiiaQr.Kep.Signing;
using Microsoft.Extensions.Time.Testing;

namespace DiiaQr.Kep.Tests;

/// <summary>One demo authority with the people it issued to; every name and number is invented.</summary>
internal sealed class Town
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly byte[] Statement = Encoding.UTF8.GetBytes("Заява про приєднання");

    public static readonly SubjectOf HeadOf = new("Вигаданий Іван Тестович", "Вигаданий", "Іван Тестович", "ТОВ «ВИГАДКА»", "1234567899", "12345678") { Title = "Директор" };
    public static readonly SubjectOf CitizenOf = new("Казкова Олена Прикладівна", "Казкова", "Олена Прикладівна", Rnokpp: "2345678907");

    public Town(KeyKind key = KeyKind.EcdsaP256)
    {
        Authority = DemoAuthority.Create(Clock, key);
        Trust = TrustList.Read(Authority.TrustListPem(), out _);
        Head = Authority.Issue(HeadOf with { Key = key });
    }

    public FakeTimeProvider Clock { get; } = new(Noon);

    public DemoAuthority Authority { get; }

    public TrustList Trust { get; }

    public SigningIdentity Head { get; }

    public Policy Policy => new(Trust, Noon);

    public Verification Verify(ReadOnlyMemory<byte> message, ReadOnlyMemory<byte>? detached = null) => Verifier.Verify(message, detached, Policy);

    public Verification VerifySignedBy(SubjectOf subject) => Verify(Authority.Issue(subject).Sign(Statement));

    /// <summary>Copies the message with one byte changed where the pattern stands, last.</summary>
    public static byte[] Alter(byte[] message, ReadOnlySpan<byte> pattern, int offset = 0)
    {
        var copy = message.ToArray();
        var at = copy.AsSpan().LastIndexOf(pattern);
        at.ShouldBeGreaterThanOrEqualTo(0);
        copy[at + offset] ^= 1;
        return copy;
    }
}
