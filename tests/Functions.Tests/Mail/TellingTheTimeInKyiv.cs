using DiiaQr.Functions.Mail;

namespace DiiaQr.Functions.Tests.Mail;

public class TellingTheTimeInKyiv
{
    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "2026-01-15T14:00:00")]
    [InlineData("2026-07-15T12:00:00Z", "2026-07-15T15:00:00")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28T02:59:59")]
    [InlineData("2027-03-28T01:00:00Z", "2027-03-28T04:00:00")]
    [InlineData("2027-10-31T00:59:59Z", "2027-10-31T03:59:59")]
    [InlineData("2027-10-31T01:00:00Z", "2027-10-31T03:00:00")]
    public void Follows_the_clocks_there_with_and_without_time_zone_data(string utc, string kyiv)
    {
        var time = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
        var expected = DateTime.Parse(kyiv, System.Globalization.CultureInfo.InvariantCulture);

        KyivTime.Of(time).DateTime.ShouldBe(expected);
        TimeZoneInfo.ConvertTime(time, KyivTime.Written).DateTime.ShouldBe(expected, "where the image holds no time-zone data");
    }
}
