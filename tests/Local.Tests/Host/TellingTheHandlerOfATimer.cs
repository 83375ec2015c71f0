using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests.Host;

/// <summary>Against what was recorded from the real host.</summary>
public class TellingTheHandlerOfATimer
{
    private static readonly TimerTrigger Trigger = new("tick", "0 */10 * * * *");

    [Fact]
    public void Writes_the_first_call_to_the_byte_as_recorded() =>
        TimerPayload.Write(Call("2026-11-22T22:16:20.0031119Z", "2c26a0bc-2227-4db5-bb9e-97806c3c18ca"), Trigger, null).ShouldBe(
            """
            {"Data":{"tick":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"timerfn","UtcNow":"2026-11-22T22:16:20.0031119Z","RandGuid":"2c26a0bc-2227-4db5-bb9e-97806c3c18ca"}}}
            """);

    [Fact]
    public void Writes_a_later_call_to_the_byte_as_recorded()
    {
        var status = new ScheduleStatus(default, DateTimeOffset.Parse("2026-11-22T22:30:00Z"), default);
        TimerPayload.Write(Call("2026-11-22T22:29:29.7712018Z", "45cbb963-27b7-4f2a-86b4-da4ba9a06723"), Trigger, status).ShouldBe(
            """
            {"Data":{"tick":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-22T22:30:00+00:00","LastUpdated":"0001-01-01T00:00:00+00:00"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"timerfn","UtcNow":"2026-11-22T22:29:29.7712018Z","RandGuid":"45cbb963-27b7-4f2a-86b4-da4ba9a06723"}}}
            """);
    }

    private static Call Call(string now, string id) => new(new("timerfn", Trigger), DateTimeOffset.Parse(now), Guid.Parse(id));
}
