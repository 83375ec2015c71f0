namespace DiiaQr.Local.Host;

/// <summary>What the host remembers of a timer.</summary>
/// <param name="Last">Default before the first time.</param>
internal sealed record ScheduleStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

/// <summary>What the handler is sent when a timer is due, to the byte as it was recorded from the real host.</summary>
internal static class TimerPayload
{
    /// <param name="status">Null where the host remembers nothing: a handler must bear it.</param>
    public static string Write(Call call, TimerTrigger trigger, ScheduleStatus? status) => Call.Body(
        trigger.Name,
        NewtonsoftText.Object(
        [
            ("Schedule", """{"AdjustForDST":true}"""),
            ("ScheduleStatus", status is null ? "null" : Status(status)),
            ("IsPastDue", "false"),
        ]),
        [("sys", call.Sys)]);

    private static string Status(ScheduleStatus status) => NewtonsoftText.Object(
    [
        ("Last", Time(status.Last)),
        ("Next", Time(status.Next)),
        ("LastUpdated", Time(status.LastUpdated)),
    ]);

    private static string Time(DateTimeOffset time) => NewtonsoftText.Quote($"{time.ToUniversalTime():yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz}");
}
