using Azure.Storage.Queues.Models;
using DiiaQr.Local.Host;

namespace DiiaQr.Local.Tests.Host;

/// <summary>Against what was recorded from the real host.</summary>
public class TellingTheHandlerOfAMessage
{
    [Fact]
    public void Writes_a_json_message_to_the_byte_as_recorded()
    {
        var message = Message("not seen", "MjJOb3YyMDI2MjI6MTY6MTI1ODZm", "2026-11-22T22:16:10Z", "2026-11-22T22:26:12Z");
        Write(message, """{"id":7,"kind":"thumb","n":"ü\"x"}""", "2026-11-22T22:16:12.6613892Z", "14d7af7e-69d9-4fee-b249-95b3d2320716").ShouldBe(
            """
            {"Data":{"job":"\"{\\\"id\\\":7,\\\"kind\\\":\\\"thumb\\\",\\\"n\\\":\\\"ü\\\\\\\"x\\\"}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-29T22:16:10+00:00","Id":"\"7\"","InsertionTime":"2026-11-22T22:16:10+00:00","NextVisibleTime":"2026-11-22T22:26:12+00:00","PopReceipt":"\"MjJOb3YyMDI2MjI6MTY6MTI1ODZm\"","sys":{"MethodName":"queuefn","UtcNow":"2026-11-22T22:16:12.6613892Z","RandGuid":"14d7af7e-69d9-4fee-b249-95b3d2320716"},"kind":"\"thumb\"","n":"\"ü\\\"x\""}}
            """);
    }

    [Fact]
    public void Writes_a_plain_message_to_the_byte_as_recorded()
    {
        var message = Message("75db6dbc-e9b2-458c-a9ac-a15a8f1fe92d", "MjJOb3YyMDI2MjI6MTY6MTRjOWYx", "2026-11-22T22:16:14Z", "2026-11-22T22:26:14Z");
        Write(message, "plain text <b>\"q\"</b>", "2026-11-22T22:16:14.7994646Z", "7710e4cb-1a96-4821-b8d8-f6422876a2e5").ShouldBe(
            """
            {"Data":{"job":"\"plain text <b>\\\"q\\\"</b>\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-29T22:16:14+00:00","Id":"\"75db6dbc-e9b2-458c-a9ac-a15a8f1fe92d\"","InsertionTime":"2026-11-22T22:16:14+00:00","NextVisibleTime":"2026-11-22T22:26:14+00:00","PopReceipt":"\"MjJOb3YyMDI2MjI6MTY6MTRjOWYx\"","sys":{"MethodName":"queuefn","UtcNow":"2026-11-22T22:16:14.7994646Z","RandGuid":"7710e4cb-1a96-4821-b8d8-f6422876a2e5"}}}
            """);
    }

    [Theory]
    [InlineData("""{"pOPreCEIPT":"mine"}""", "\"PopReceipt\":\"\\\"mine\\\"\",\"sys\"", "a field takes the place of a built-in, whatever its case")]
    [InlineData("""{"ok":true}""", "\"ok\":\"\\\"True\\\"\"", "a truth is text")]
    [InlineData("""{"price":1.50}""", "\"price\":\"\\\"1.5\\\"\"", "a number is text")]
    [InlineData("""{"in":{"a":[1,"b"]}}""", """ "in":{"a":[1,"b"]}} """, "an object stays one")]
    [InlineData("""{"list":[1],"none":null}""", """ 320716"}}} """, "lists and nulls are not copied")]
    [InlineData("""{"queueTrigger":"x"}""", """ 320716"}}} """, "what ends with trigger is not copied")]
    [InlineData("""[1,2]""", """ 320716"}}} """, "a list has no fields")]
    [InlineData("""{"broken":}""", """ 320716"}}} """, "what is no JSON has no fields")]
    public void Copies_the_fields_of_a_message_into_the_metadata(string text, string expected, string rule)
    {
        var message = Message("id", "receipt", "2026-11-22T22:16:10Z", "2026-11-22T22:26:12Z");
        Write(message, text, "2026-11-22T22:16:12Z", "14d7af7e-69d9-4fee-b249-95b3d2320716").ShouldContain(expected.Trim(), Case.Sensitive, rule);
    }

    private static QueueMessage Message(string id, string receipt, string inserted, string nextVisible)
    {
        var from = DateTimeOffset.Parse(inserted);
        return QueuesModelFactory.QueueMessage(id, receipt, "unused", 1, DateTimeOffset.Parse(nextVisible), from, from.AddDays(7));
    }

    private static string Write(QueueMessage message, string text, string now, string id)
    {
        var trigger = new QueueTrigger("job", "jobs", "Storage");
        return QueuePayload.Write(new(new("queuefn", trigger), DateTimeOffset.Parse(now), Guid.Parse(id)), trigger, message, text);
    }
}
