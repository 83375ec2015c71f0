namespace DiiaQr.Functions.Mail;

/// <summary>The time people in Ukraine read on their clocks.</summary>
public static class KyivTime
{
    public static TimeZoneInfo Zone { get; } = Find("Europe/Kyiv") ?? Find("Europe/Kiev") ?? Written;

    public static DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    /// <summary>
    /// Where the image holds no time-zone data: UTC+2, and from the last Sunday of March to the last Sunday of October
    /// UTC+3, changing at 01:00 UTC (tz database, Europe/Kyiv, rule EU).
    /// </summary>
    internal static TimeZoneInfo Written => TimeZoneInfo.CreateCustomTimeZone("Europe/Kyiv", TimeSpan.FromHours(2), "Europe/Kyiv", "EET", "EEST",
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), Change(3, 3), Change(10, 4)),
    ]);

    /// <param name="hour">By the clock before the change.</param>
    private static TimeZoneInfo.TransitionTime Change(int month, int hour) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, 5, DayOfWeek.Sunday);

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
