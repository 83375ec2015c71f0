using FsCheck.Xunit;
using Org.BouncyCastle.Asn1.UA;
using Org.BouncyCastle.Crypto.Digests;

namespace DiiaQr.Kep.Tests;

public class HashingTheUkrainianWay
{
    private static string Hex(string oid, byte[] content) => Convert.ToHexStringLower(Digest.Of(oid, content)!);

    private static byte[] Counting(int length) => [.. Enumerable.Range(0, length).Select(number => (byte)number)];

    /// <summary>UAPKI's vector.</summary>
    [Fact]
    public void Gives_the_published_digest_of_gost_34_311() =>
        Hex(Oid.Gost34311, "The quick brown fox jumps over the lazy dog"u8.ToArray()).ShouldBe("0f1355130b4a820a1e4e3f6474f6bdecc718a4a73345595edc1c1809832b2333");

    /// <summary>DSTU 7564:2014, annex Б: the bytes 00, 01, 02 … of so many bits.</summary>
    [Theory]
    [InlineData(Oid.Kupyna256, 0, "cd5101d1ccdf0d1d1f4ada56e888cd724ca1a0838a3521e7131d4fb78d0f5eb6")]
    [InlineData(Oid.Kupyna256, 64, "08f4ee6f1be6903b324c4e27990cb24ef69dd58dbe84813ee0a52f6631239875")]
    [InlineData(Oid.Kupyna256, 128, "0a9474e645a7d25e255e9e89fff42ec7eb31349007059284f0b182e452bda882")]
    [InlineData(Oid.Kupyna384, 95, "d9021692d84e5175735654846ba751e6d0ed0fac36dfbc0841287dcb0b5584c75016c3decc2a6e47c50b2f3811e351b8")]
    [InlineData(Oid.Kupyna512, 0, "656b2f4cd71462388b64a37043ea55dbe445d452aecd46c3298343314ef04019bcfa3f04265a9857f91be91fce197096187ceda78c9c1c021c294a0689198538")]
    [InlineData(Oid.Kupyna512, 64, "3813e2109118cdfb5a6d5e72f7208dccc80a2dfb3afdfb02f46992b5edbe536b3560dd1d7e29c6f53978af58b444e37ba685c0dd910533ba5d78efffc13de62a")]
    public void Gives_the_published_digest_of_kupyna(string oid, int length, string digest) => Hex(oid, Counting(length)).ShouldBe(digest);

    [Property(MaxTest = 300)]
    public void Agrees_with_bouncycastle_on_any_content(byte[] content) => Digest.Of(Oid.Gost34311, content).ShouldBe(OfBouncyCastle(content));

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    public void Agrees_with_bouncycastle_at_every_length_around_a_block(byte value)
    {
        for (var length = 0; length < 200; length++)
        {
            var content = Enumerable.Repeat(value, length).ToArray();
            Digest.Of(Oid.Gost34311, content).ShouldBe(OfBouncyCastle(content), $"{length} bytes");
        }
    }

    [Fact]
    public void Takes_its_s_box_from_the_instruction_not_from_another_country()
    {
        Dke.Number1.ToArray().ShouldBe(Dstu4145Params.GetDefaultDke().GetOctets());
        var russian = new byte[Gost34311.Length];
        new Gost3411Digest().DoFinal(russian);
        Digest.Of(Oid.Gost34311, []).ShouldNotBe(russian);
    }

    [Fact]
    public void Allocates_the_digest_and_nothing_else()
    {
        var content = new byte[1 << 20];
        Gost34311.Hash(content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Gost34311.Hash(content);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100);
    }

    private static byte[] OfBouncyCastle(byte[] content)
    {
        var digest = new Gost3411Digest(Dke.Expand(Dke.Number1));
        digest.BlockUpdate(content);
        var hash = new byte[Gost34311.Length];
        digest.DoFinal(hash);
        return hash;
    }
}
