using DiiaQr.Kep.Signing;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Math;

namespace DiiaQr.Kep.Tests;

public class ReadingADstuKey
{
    private static readonly DstuSigningKey Key = DstuSigningKey.Create(257);
    private static readonly DstuCurve Curve = DstuCurve.OfDegree(257);

    private static byte[] Written(DstuForm form)
    {
        var again = Key.PrivateInfo();
        var reader = new ReadOnlyMemory<byte>(again).Read().ReadSequence();
        reader.ReadInteger();
        return DstuSigningKey.Load(reader, form).PublicInfo();
    }

    private static bool Verifies(byte[] info)
    {
        var key = PublicKey.Read(info);
        key.Unusable.ShouldBeNull();
        return key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, Digest.Of(Oid.Gost34311, Town.Statement), Key.Sign(Town.Statement, HashKind.Gost34311, pss: false));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Takes_both_byte_orders_with_the_curve_named_or_spelt_out(bool spelt, bool bigEndian) =>
        Verifies(Written(new() { Explicit = spelt, BigEndian = bigEndian })).ShouldBeTrue();

    [Fact]
    public void Takes_an_absent_s_box_for_the_first() => Verifies(Written(new() { Dke = null })).ShouldBeTrue();

    [Theory]
    [InlineData(Oid.DstuKupyna256)]
    [InlineData(Oid.DstuKupyna384)]
    [InlineData(Oid.DstuKupyna512)]
    public void Lets_the_signature_choose_its_hash_whatever_the_key_names(string oid) => Verifies(Written(new() { Oid = oid })).ShouldBeTrue();

    [Fact]
    public void Takes_all_ten_curves_spelt_out()
    {
        foreach (var kind in Enum.GetValues<KeyKind>().Where(kind => kind >= KeyKind.Dstu163))
        {
            var key = (DstuSigningKey)SigningKey.Create(kind);
            var reader = new ReadOnlyMemory<byte>(key.PrivateInfo()).Read().ReadSequence();
            reader.ReadInteger();
            PublicKey.Read(DstuSigningKey.Load(reader, new() { Explicit = true }).PublicInfo()).Unusable.ShouldBeNull(kind.ToString());
        }
    }

    [Fact]
    public void Does_not_support_another_s_box()
    {
        var other = Dke.Number1.ToArray();
        other[0] ^= 1;
        PublicKey.Read(Written(new() { Dke = other })).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);
    }

    [Fact]
    public void Does_not_support_a_base_point_of_the_forgers_own()
    {
        var info = Written(new() { Explicit = true });
        var doubled = Dstu4145PointEncoder.EncodePoint(Curve.Domain.G.Twice().Normalize());
        DstuForm.Usual.Ordered(doubled, Curve.PointLength).CopyTo(info, At(info, Curve.CompressedBase));
        PublicKey.Read(info).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);
    }

    [Fact]
    public void Does_not_support_a_coefficient_of_the_forgers_own()
    {
        var info = Written(new() { Explicit = true });
        info[At(info, Curve.B)] ^= 1;
        PublicKey.Read(info).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);
    }

    [Fact]
    public void Does_not_support_a_curve_without_a_name()
    {
        var info = Written(DstuForm.Usual);
        var name = Write.Der(writer => writer.WriteObjectIdentifier(Curve.Oid));
        info[info.AsSpan().IndexOf(name) + name.Length - 1] = 10;
        PublicKey.Read(info).Unusable!.Error.ShouldBe(KepError.UnsupportedAlgorithm);
    }

    [Theory]
    [InlineData(163)]
    [InlineData(233)]
    [InlineData(257)]
    [InlineData(431)]
    public void Takes_just_the_points_that_the_base_point_generates(int degree)
    {
        var curve = DstuCurve.OfDegree(degree);
        var random = new Random(degree);
        var taken = 0;
        for (var run = 0; run < 40; run++)
        {
            var x = new byte[curve.PointLength];
            random.NextBytes(x.AsSpan(1));
            var usable = PublicKey.Read(WithPoint(curve, x)).Unusable is null;
            usable.ShouldBe(IsGenerated(curve, x));
            if (usable) taken++;
        }
        taken.ShouldBeInRange(1, 39);
    }

    private static byte[] WithPoint(DstuCurve curve, byte[] packed) => Write.Der(writer =>
    {
        using (writer.PushSequence())
        {
            DstuForm.Usual.WriteAlgorithm(writer, curve);
            writer.WriteBitString(Write.Der(bits => bits.WriteOctetString(DstuForm.Usual.Ordered(packed, curve.PointLength))));
        }
    });

    private static bool IsGenerated(DstuCurve curve, byte[] packed)
    {
        try
        {
            return Dstu4145PointEncoder.DecodePoint(curve.Domain.Curve, packed).Multiply(curve.Domain.N).IsInfinity;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x02)]
    public void Refuses_an_x_longer_than_the_field(byte highest)
    {
        var info = Written(DstuForm.Usual);
        info[^1] = highest;
        PublicKey.Read(info).Unusable!.Error.ShouldBe(KepError.BadStructure);
    }

    public static TheoryData<string, byte[]> Numbers()
    {
        var signature = Key.Sign(Town.Statement, HashKind.Gost34311, pss: false);
        var (r, s) = (signature[..32], signature[32..]);
        var zero = new byte[32];
        var order = DstuForm.Usual.Ordered(Curve.Domain.N.ToByteArrayUnsigned(), 32);
        return new()
        {
            { "r is zero", [.. zero, .. s] },
            { "s is zero", [.. r, .. zero] },
            { "both are zero", [.. zero, .. zero] },
            { "r is the order", [.. order, .. s] },
            { "s is the order", [.. r, .. order] },
            { "swapped", [.. s, .. r] },
            { "empty", [] },
            { "odd", signature[..63] },
            { "doubled", [.. signature, .. signature] },
        };
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Refuses_numbers_out_of_range(string which, byte[] signature) =>
        PublicKey.Read(Key.PublicInfo()).Verifies(SignatureFamily.Dstu, Oid.Gost34311, Digest.Of(Oid.Gost34311, Town.Statement), signature).ShouldBeFalse(which);

    [Fact]
    public void Takes_a_hash_of_zeros_for_one()
    {
        var key = PublicKey.Read(Key.PublicInfo());
        byte[] one = [1, .. new byte[31]];
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, one, Key.SignHash(new byte[32])).ShouldBeTrue();
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, new byte[32], Key.SignHash(one)).ShouldBeTrue();
    }

    [Fact]
    public void Takes_the_numbers_bare_and_wrapped()
    {
        var key = PublicKey.Read(Key.PublicInfo());
        var signature = Key.Sign(Town.Statement, HashKind.Gost34311, pss: false);
        var hash = Digest.Of(Oid.Gost34311, Town.Statement);
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, hash, signature).ShouldBeTrue();
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, hash, Key.InBitString(signature)).ShouldBeTrue();
        key.Verifies(SignatureFamily.Dstu, Oid.Gost34311, hash, Key.InBitString(Key.InBitString(signature))).ShouldBeFalse();
    }

    private static int At(byte[] info, BigInteger number) =>
        info.AsSpan().IndexOf(DstuForm.Usual.Ordered(number.ToByteArrayUnsigned(), Curve.PointLength));
}
