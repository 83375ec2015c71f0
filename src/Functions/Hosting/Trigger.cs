namespace DiiaQr.Functions.Hosting;

/// <summary>What makes the Functions host call a function, other than HTTP.</summary>
public abstract record Trigger
{
    /// <summary>A message of a storage queue; in function.json it is bound under the name <c>message</c>.</summary>
    public sealed record Message(string Queue) : Trigger;

    /// <summary>A schedule in NCRONTAB with seconds, in UTC.</summary>
    public sealed record Tick(string Schedule) : Trigger;
}
