namespace DiiaQr.Local.Host;

/// <summary>One call of a queue or timer function: when it is made, and the random id the host adds.</summary>
internal sealed record Call(Function Function, DateTimeOffset Now, Guid Id)
{
    /// <summary>The metadata every call carries.</summary>
    public string Sys => NewtonsoftText.Object(
    [
        ("MethodName", NewtonsoftText.Quote(Function.Name)),
        ("UtcNow", NewtonsoftText.Quote($"{Now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}")),
        ("RandGuid", NewtonsoftText.Quote($"{Id}")),
    ]);

    /// <summary>The body that is posted to the handler.</summary>
    /// <param name="name">The binding's name.</param>
    /// <param name="value">JSON already.</param>
    public static string Body(string name, string value, IEnumerable<(string Name, string Json)> metadata) => NewtonsoftText.Object(
    [
        ("Data", NewtonsoftText.Object([(name, value)])),
        ("Metadata", NewtonsoftText.Object(metadata)),
    ]);
}
