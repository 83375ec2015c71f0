using System.Globalization;

namespace DiiaQr.Domain;

/// <summary>
/// Where a due row stands: a bucket for each kind, shard and hour; within it, by due time. Rows that are due are those
/// of the buckets up to now, read from the watermark on.
/// </summary>
public static class DueKey
{
    /// <summary>Spreads one kind over several partitions, each of which takes some 2,000 operations a second.</summary>
    public const int Shards = 4;

    public static string Partition(string kind, int shard, DateTimeOffset bucket) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}|{shard}|{bucket.UtcDateTime:yyyyMMddHH}");

    public static string Row(DateTimeOffset due, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{due.UtcDateTime:yyyyMMddHHmmssfff}|{id}");

    /// <summary>Every row due at <paramref name="now"/> sorts below this.</summary>
    public static string After(DateTimeOffset now) => Row(now, "~");

    public static DateTimeOffset Bucket(DateTimeOffset time) => new(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);

    /// <summary>Always the same for one id, on every machine (string.GetHashCode is not).</summary>
    public static int Shard(string id) => id.Aggregate(0, (sum, c) => ((sum * 31) + c) & 0x7fffffff) % Shards;
}
