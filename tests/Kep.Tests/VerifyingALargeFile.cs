using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

public class VerifyingALargeFile
{
    private const int Size = 20 << 20;
    private readonly Town town = new();

    private (Verification Verification, long Allocated) Measure(byte[] message)
    {
        town.Verify(town.Head.Sign(Town.Statement)).Holds.ShouldBeTrue(); // what is made once is made now
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verification = town.Verify(message);
        return (verification, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Hands_out_a_slice_and_copies_nothing()
    {
        var message = town.Head.Sign(new byte[Size]);

        var (verification, allocated) = Measure(message);

        verification.Holds.ShouldBeTrue();
        verification.Content.Length.ShouldBe(Size);
        verification.Content.Span.Overlaps(message).ShouldBeTrue();
        allocated.ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public void Joins_pieces_once()
    {
        var message = town.Head.Sign(new byte[Size], options: new() { Ber = true });

        var (verification, allocated) = Measure(message);

        verification.Holds.ShouldBeTrue();
        verification.Content.Length.ShouldBe(Size);
        allocated.ShouldBeLessThan(2L * message.Length);
    }
}
