using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Sharing;

public class ReplacingAQrLink
{
    private static readonly QrLink Stored = new("qr", IsLive: true, 5, "organisation", "branch", "service",
        new("Організація", "Відділення", "Адреса", null, "Запис на прийом", "consent", 30, [], DateTimeOffset.UnixEpoch, CanDeliver: true));

    [Fact]
    public void Only_a_later_snapshot_takes_its_place()
    {
        (Stored with { Version = 6 }).MayReplace(Stored).ShouldBeTrue();
        (Stored with { Version = 5 }).MayReplace(Stored).ShouldBeFalse();
        (Stored with { Version = 4 }).MayReplace(Stored).ShouldBeFalse();
    }

    [Fact]
    public void A_dead_code_never_lives_again() => (Stored with { Version = 6 }).MayReplace(Stored with { IsLive = false }).ShouldBeFalse();
}
