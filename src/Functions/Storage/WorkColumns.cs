using Azure.Data.Tables;
using DiiaQr.Domain;

namespace DiiaQr.Functions.Storage;

/// <summary>How a work record stands in a row, for every kind of work alike.</summary>
public static class WorkColumns
{
    public static void Write(this TableEntity row, DiiaQr.Domain.Work work)
    {
        row["state"] = work.State.ToString();
        row["attempt"] = work.Attempt;
        row["acceptedAt"] = work.AcceptedAt;
        row["leaseUntil"] = work.LeaseUntil;
        row["nextAttemptAt"] = work.NextAttemptAt;
        row["reason"] = work.Reason;
    }

    public static DiiaQr.Domain.Work ReadWork(this TableEntity row) => new(
        Enum.Parse<WorkState>(row.GetString("state")),
        row.GetInt32("attempt")!.Value,
        row.GetDateTimeOffset("acceptedAt")!.Value,
        row.GetDateTimeOffset("leaseUntil"),
        row.GetDateTimeOffset("nextAttemptAt"),
        row.GetString("reason"));
}
