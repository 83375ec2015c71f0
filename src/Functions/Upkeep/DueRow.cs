namespace DiiaQr.Functions.Upkeep;

/// <summary>A hint that a subject wants looking at; the truth stands with the subject.</summary>
public sealed record DueRow(string Kind, string Id, DateTimeOffset At, string PartitionKey, string RowKey);
