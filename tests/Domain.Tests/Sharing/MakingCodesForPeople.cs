using System.Buffers.Binary;
using DiiaQr.Domain.Sharing;
using FsCheck.Xunit;

namespace DiiaQr.Domain.Tests.Sharing;

public class MakingCodesForPeople
{
    private static byte[] Bytes(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    [Theory]
    [InlineData(482_913UL, "482 913")]
    [InlineData(0UL, "000 000")]
    [InlineData(7_000_042UL, "000 042")]
    [InlineData(ulong.MaxValue, "551 615")]
    public void A_matching_code_is_two_groups_of_three_digits(ulong value, string code) =>
        MatchingCode.From(Bytes(value)).Value.ShouldBe(code);

    [Fact]
    public void A_matching_code_favours_no_first_digit()
    {
        var random = new Random(2026);
        var bytes = new byte[8];
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            random.NextBytes(bytes);
            counts[MatchingCode.From(bytes).Value[0] - '0']++;
        }

        counts.ShouldAllBe(count => count > 9_600 && count < 10_400);
    }

    [Fact]
    public void A_human_code_is_two_groups_of_four_characters() =>
        HumanCode.From([0x99, 0xEE, 0xDA, 0x0B, 0xBC]).Value.ShouldBe("K7QD-M2XW");

    [Theory]
    [InlineData("K7QD-M2XW")]
    [InlineData("k7qd m2xw")]
    [InlineData(" k7qdm2xw ")]
    [InlineData("K7-QD-M2-XW")]
    public void A_human_code_is_read_back_however_it_is_typed(string typed) => HumanCode.Parse(typed).Value.Value.ShouldBe("K7QD-M2XW");

    [Fact]
    public void A_human_code_forgives_letters_read_for_digits() =>
        HumanCode.Parse("oO0i-IlL1").Value.Value.ShouldBe("0001-1111");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QD-M2X")]
    [InlineData("K7QD-M2XWW")]
    [InlineData("K7QD-M2XU")]
    [InlineData("К7QD-M2XW")]
    public void A_human_code_of_other_length_or_letters_is_refused(string? typed) =>
        HumanCode.Parse(typed).Problem.ShouldBe(new HumanCodeInvalid());

    [Property]
    public void Every_human_code_reads_back(ulong value)
    {
        var code = HumanCode.From(Bytes(value));

        HumanCode.Parse(code.Value).Value.ShouldBe(code);
        HumanCode.Parse(code.Value.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')).Value.ShouldBe(code);
    }
}
