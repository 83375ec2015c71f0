using DiiaQr.Kep.Signing;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace DiiaQr.Kep.Tests;

public class SigningWithDstu
{
    private static readonly Town Shared = new(KeyKind.Dstu431);

    private readonly Town town = Shared;

    public static TheoryData<KeyKind, HashKind, bool, bool> Ways()
    {
        var ways = new TheoryData<KeyKind, HashKind, bool, bool>();
        foreach (var key in Enum.GetValues<KeyKind>().Where(key => key >= KeyKind.Dstu163))
            foreach (var hash in new[] { HashKind.Gost34311, HashKind.Kupyna256, HashKind.Kupyna384, HashKind.Kupyna512 })
                foreach (var attached in new[] { true, false })
                    ways.Add(key, hash, attached, attached ^ hash is HashKind.Kupyna256);
        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Holds_for_every_curve_hash_and_form(KeyKind key, HashKind hash, bool attached, bool ber)
    {
        var message = town.Authority.Issue(Town.HeadOf with { Key = key }).Sign(Town.Statement, attached, new() { Hash = hash, Ber = ber });

        var verification = town.Verify(message, attached ? null : Town.Statement);

        verification.Detail.ShouldBeNull();
        verification.Holds.ShouldBeTrue();
        verification.Signers[0].Identity!.Rnokpp.ShouldBe("1234567899");
    }

    [Theory]
    [InlineData(HashKind.Gost34311)]
    [InlineData(HashKind.Kupyna256)]
    [InlineData(HashKind.Kupyna384)]
    [InlineData(HashKind.Kupyna512)]
    public void Follows_a_certificate_signed_with_each_hash(HashKind hash) =>
        town.VerifySignedBy(Town.HeadOf with { Key = KeyKind.Dstu257, IssuerHash = hash }).Holds.ShouldBeTrue();

    [Fact]
    public void Mixes_with_keys_of_other_kinds()
    {
        town.VerifySignedBy(Town.HeadOf with { Key = KeyKind.EcdsaP256 }).Holds.ShouldBeTrue();
        new Town().VerifySignedBy(Town.HeadOf with { Key = KeyKind.Dstu257 }).Holds.ShouldBeTrue();
    }

    [Fact]
    public void Signs_on_after_a_restart()
    {
        var head = town.Authority.Issue(Town.HeadOf with { Key = KeyKind.Dstu257 });
        town.Verify(SigningIdentity.Load(head.Save(), town.Clock).Sign(Town.Statement)).Holds.ShouldBeTrue();
        var authority = DemoAuthority.Load(town.Authority.Save(), town.Clock);
        town.Verify(authority.Issue(Town.CitizenOf).Sign(Town.Statement)).Holds.ShouldBeTrue();
    }

    /// <summary>DSTU 4145-2002, annex Б: a curve of degree 163 with a base point of its own.</summary>
    [Fact]
    public void Verifies_the_example_of_the_standard()
    {
        static BigInteger Number(string hex) => new(hex, 16);
        var named = DstuCurve.OfDegree(163);
        var field = named.Domain.Curve;
        var basePoint = field.CreatePoint(Number("72D867F93A93AC27DF9FF01AFFE74885C8C540420"), Number("224A9C3947852B97C5599D5F4AB81122ADC3FD9B"));
        var curve = new DstuCurve("annex", new ECDomainParameters(field, basePoint, named.Domain.N));
        var point = basePoint.Multiply(Number("183F60FDF7951FF47D67193F8D073790C1C9B5A3E")).Negate().Normalize();
        point.AffineXCoord.ToBigInteger().ShouldBe(Number("57DE7FDE023FF929CB6AC785CE4B79CF64ABDC2DA"));
        var key = new DstuKey(curve, new ECPublicKeyParameters(point, curve.Domain));

        // The annex prints numbers; on the wire both hash and halves are little-endian.
        byte[] hash = [.. Convert.FromHexString("09C9C44277910C9AAEE486883A2EB95B7180166DDF73532EEB76EDAEF52247FF").Reverse()];
        byte[] signature = [.. LittleEndian("274EA2C0CAA014A0D80A424F59ADE7A93068D08A7"), .. LittleEndian("2100D86957331832B8E8C230F5BD6A332B3615ACA")];

        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, hash, signature).ShouldBeTrue();
        signature[0] ^= 1;
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, hash, signature).ShouldBeFalse();

        static IEnumerable<byte> LittleEndian(string hex) => DstuForm.Usual.Ordered(Number(hex).ToByteArrayUnsigned(), 21);
    }

    [Fact]
    public void Knows_the_ten_named_curves()
    {
        var degrees = Enumerable.Range(0, 10).Select(number => DstuCurve.Named($"{Oid.DstuCurves}.{number}")!.Degree);
        degrees.ShouldBe([163, 167, 173, 179, 191, 233, 257, 307, 367, 431]);
        DstuCurve.Named(Dstu4145NamedCurves.GetOids()[6].Id)!.Degree.ShouldBe(257);
    }
}
