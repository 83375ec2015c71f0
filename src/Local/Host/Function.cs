namespace DiiaQr.Local.Host;

/// <summary>One folder with a <c>function.json</c>: its name is the folder's.</summary>
public sealed record Function(string Name, Trigger Trigger);

public abstract record Trigger;

/// <param name="Route">Without the prefix, such as <c>v1/requests/{qrId}</c>.</param>
/// <param name="Methods">In capitals; empty: any.</param>
/// <param name="NeedsKey">authLevel <c>function</c> or <c>admin</c>.</param>
public sealed record HttpTrigger(string Route, IReadOnlyList<string> Methods, bool NeedsKey) : Trigger;

/// <param name="Name">Under which the handler finds the message.</param>
/// <param name="Connection">The setting that holds the connection string.</param>
public sealed record QueueTrigger(string Name, string Queue, string Connection) : Trigger;

/// <param name="Name">Under which the handler finds the timer.</param>
/// <param name="Schedule">NCRONTAB with six fields, seconds first; UTC.</param>
public sealed record TimerTrigger(string Name, string Schedule) : Trigger;
