using System.Buffers.Text;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;

namespace DiiaQr.Functions.SignIn;

/// <summary>
/// Sessions stand in their person's partition under the SHA-256 of their secret: the table cannot be used to sign in.
/// A bearer token is <c>{personId}.{secret}</c>. A check is one point read; a write at most every 5 minutes.
/// </summary>
public sealed class Sessions(StorageClients storage, KeyRing keys, TimeProvider clock, NewToken newToken)
{
    private const int SecretBytes = 32;

    private TableClient People => storage.Table(StorageNames.Tables.People);

    /// <returns>The bearer token, which is told once, and the session.</returns>
    public async Task<(string Token, Session Session)> Start(string personId, string name, string rnokpp, string? edrpou, CancellationToken stop)
    {
        var secret = Base64Url.EncodeToString(newToken(SecretBytes));
        var session = new Session(personId, Key(secret), SessionLife.Start(clock.GetUtcNow()), name, rnokpp, edrpou);
        await People.AddEntityAsync(ToRow(session), stop);
        return ($"{personId}.{secret}", session);
    }

    public async Task<Session?> Find(string? authorization, CancellationToken stop)
    {
        const string Bearer = "Bearer ";
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return null;
        if (authorization[Bearer.Length..].Split('.') is not [var personId, { Length: > 0 and < 100 } secret]) return null;
        if (!Ids.IsId(personId)) return null;
        if (await People.Find(personId, Key(secret), stop) is not { } row) return null;
        var session = FromRow(row);
        if (!session.Life.IsLive(clock.GetUtcNow())) return null;
        if (session.Life.Note(clock.GetUtcNow()) is not { } noted) return session;
        session = session with { Life = noted };
        await People.TryReplace(ToRow(session), row.ETag, stop); // losing to another call of the same person is as good
        return session;
    }

    public Task End(Session session, CancellationToken stop) => People.DeleteEntityAsync(session.PersonId, session.Key, ETag.All, stop);

    private static string Key(string secret) => $"session:{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)))}";

    internal TableEntity ToRow(Session session) => new(session.PersonId, session.Key)
    {
        ["startedAt"] = session.Life.StartedAt,
        ["seenAt"] = session.Life.SeenAt,
        ["name"] = keys.Seal(session.Name, Place(session.PersonId, "name")),
        ["rnokpp"] = keys.Seal(session.Rnokpp, Place(session.PersonId, "rnokpp")),
        ["edrpou"] = session.Edrpou is { } edrpou ? keys.Seal(edrpou, Place(session.PersonId, "edrpou")) : null, // a ФОП's is his own number
    };

    internal Session FromRow(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        new(row.GetDateTimeOffset("startedAt")!.Value, row.GetDateTimeOffset("seenAt")!.Value),
        keys.Open(row.GetString("name"), Place(row.PartitionKey, "name")),
        keys.Open(row.GetString("rnokpp"), Place(row.PartitionKey, "rnokpp")),
        row.GetString("edrpou") is { } edrpou ? keys.Open(edrpou, Place(row.PartitionKey, "edrpou")) : null);

    private static string Place(string personId, string column) => $"People/{personId}/session/{column}";
}
