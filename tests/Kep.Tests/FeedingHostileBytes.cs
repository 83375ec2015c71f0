using System.Diagnostics;
using DiiaQr.Kep.Fuzz;
using DiiaQr.Kep.Signing;
using FsCheck.Xunit;

namespace DiiaQr.Kep.Tests;

public class FeedingHostileBytes
{
    private static readonly byte[] Opening = [0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80];

    private readonly Town town = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_a_message_cut_at_any_byte(bool ber)
    {
        var message = SigningIdentity.SignTogether(Town.Statement, town.Head, town.Authority.Issue(Town.CitizenOf with { Key = KeyKind.Rsa2048 }));
        if (ber) message = BerForm.Of(message);
        for (var length = 0; length < message.Length; length++)
            town.Verify(message.AsMemory(0, length)).Error.ShouldBe(KepError.BadStructure, $"cut at {length}");
        town.Verify(message).Holds.ShouldBeTrue();
    }

    [Property]
    public void Never_throws_on_any_bytes(byte[] bytes)
    {
        town.Verify(bytes).Error.ShouldBe(KepError.BadStructure);
        town.Verify((byte[])[.. Opening, .. bytes]).Holds.ShouldBeFalse();
    }

    [Fact]
    public void Never_throws_and_never_takes_other_content_whatever_byte_is_changed()
    {
        var message = town.Head.Sign(Town.Statement);
        var random = new Random(4145);
        for (var run = 0; run < 5_000; run++)
        {
            var mutant = message.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--) mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            var verification = town.Verify(mutant);
            if (!verification.Holds) continue;
            verification.Content.ToArray().ShouldBe(Town.Statement);
            verification.Signers.ShouldHaveSingleItem().Certificate!.Thumbprint.ShouldBe(town.Head.Certificate.Thumbprint);
        }
    }

    /// <summary>The long one is <c>dotnet run --project tests/Kep.Fuzz</c>.</summary>
    [Fact]
    public void Survives_a_short_fuzz_of_every_form()
    {
        var run = FuzzRun.Of(cases: 4_000, seed: 7564, town.Clock);
        run.Surprises.ShouldBeEmpty();
        run.Outcomes[nameof(KepError.BadStructure)].ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Accepts_a_changed_byte_only_where_nothing_is_signed()
    {
        // Versions, and the outer list of digests: RFC 5652 protects neither, and nothing here reads them.
        var message = town.Head.Sign(Town.Statement);
        var taken = Enumerable.Range(0, message.Length).Where(at =>
        {
            var mutant = message.ToArray();
            mutant[at] ^= 1;
            return town.Verify(mutant).Holds;
        }).ToList();

        var outerDigests = Write.Der(writer =>
        {
            using (writer.PushSetOf()) writer.WriteAlgorithm(Oid.Sha256);
        });
        var digests = message.AsSpan().IndexOf(outerDigests);
        var signerVersion = message.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x02, 0x01, 0x01, 0x30]) + 2;
        taken.ShouldNotBeEmpty();
        taken.ShouldAllBe(at => at == signerVersion || (at >= digests - 1 && at < digests + outerDigests.Length));
    }

    public static TheoryData<string, byte[]> Bombs => new()
    {
        { "nested without end", [.. Opening, .. Repeat([0x30, 0x80], 100_000)] },
        { "nested and closed", [.. Opening, .. Repeat([0x30, 0x80], 100_000), .. new byte[200_004]] },
        { "nested with lengths", Nested(100_000) },
        { "a million values", [0x30, 0x83, 0x1E, 0x84, 0x80, .. Repeat([0x05, 0x00], 1_000_000)] },
        { "a length of two gigabytes", [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0x06] },
        { "a length of more than an integer", [0x30, 0x88, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x06] },
        { "an object identifier of a megabyte", [0x30, 0x83, 0x10, 0x00, 0x05, 0x06, 0x83, 0x10, 0x00, 0x00, .. Repeat([0xFF], 0xFFFFF), 0x7F] },
        { "an endless tag", [.. Repeat([0xBF], 1), .. Repeat([0xFF], 100_000)] },
        { "ends before it begins", [0x00, 0x00, 0x30, 0x80, 0x00, 0x00] },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Refuses_a_bomb_in_milliseconds(string kind, byte[] bomb)
    {
        town.Verify(Town.Statement).Error.ShouldBe(KepError.BadStructure); // warm
        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            town.Verify(bomb).Error!.Value.ShouldBeOneOf(KepError.BadStructure, KepError.TooLarge);
            return Stopwatch.GetElapsedTime(started);
        });
        fastest.ShouldBeLessThan(TimeSpan.FromMilliseconds(50), kind);
    }

    /// <summary>Each stands where the signing time stood, whose type and value are 15 bytes; a signature over it is tried in DER too.</summary>
    [Theory]
    [InlineData("230D040B0000000000000000000000")] // a bit string in pieces
    [InlineData("2C0D040B0000000000000000000000")] // a text in pieces
    [InlineData("13810C414141414141414141414141")] // a length in two bytes where one does
    public void Refuses_an_attribute_that_DER_cannot_hold(string value)
    {
        const int oidBytes = 11, setBytes = 2;
        var message = town.Head.Sign(Town.Statement);
        var oid = message.AsSpan().LastIndexOf(Write.Der(writer => writer.WriteObjectIdentifier(Oid.SigningTime)));
        message[oid + oidBytes - 1] = 0x7F; // an attribute that nobody knows
        Convert.FromHexString(value).CopyTo(message, oid + oidBytes + setBytes);

        town.Verify(message).Error.ShouldBe(KepError.BadSignature);
    }

    [Fact]
    public void Refuses_a_crowd_of_signers()
    {
        var crowd = Enumerable.Repeat(town.Head, 33).ToArray();
        town.Verify(SigningIdentity.SignTogether(Town.Statement, crowd)).Error.ShouldBe(KepError.BadStructure);
    }

    private static IEnumerable<byte> Repeat(byte[] piece, int times) => Enumerable.Repeat(piece, times).SelectMany(bytes => bytes);

    private static byte[] Nested(int levels)
    {
        var headers = new List<byte[]>();
        for (var (level, length) = (0, 0); level < levels; level++)
        {
            byte[] header = length < 0x80 ? [0x30, (byte)length] : [0x30, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length];
            headers.Insert(0, header);
            length += header.Length;
        }
        return [.. headers.SelectMany(header => header)];
    }
}
