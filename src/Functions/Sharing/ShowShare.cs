using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DiiaQr.Functions.Sharing;

/// <summary>GET shares/{id} with its secret: how far the citizen's share has come.</summary>
public static class ShowShare
{
    public const string SecretHeader = "X-Share-Secret";

    public static async Task<Results<Ok<ShareView>, ProblemAnswer>> Handle(
        string share, [FromHeader(Name = SecretHeader)] string? secret, ShareSecrets secrets, Shares shares, CancellationToken stop)
    {
        if (!Ids.IsId(share) || !secrets.IsSecret(share, secret)) return new NothingHere().ToHttp();
        if (await shares.Find(share, stop) is not { Share: var found }) return new NothingHere().ToHttp();
        return TypedResults.Ok(new ShareView(found.Id, found.State.ToString(), found.Work.Reason, found.Work.AcceptedAt, secrets.MatchingCodeOf(share).Value, found.DocumentCodes));
    }
}

/// <param name="State">Received, Sending, Sent, Delivered, Bounced or Undeliverable.</param>
/// <param name="Reason">Why it is late or could not be delivered; a stable code.</param>
public sealed record ShareView(string Id, string State, string? Reason, DateTimeOffset ReceivedAt, string MatchingCode, IReadOnlyList<string> Documents);
