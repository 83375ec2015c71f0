using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

/// <summary>GET organisations/{organisation}/shares: what came and how far each has got, newest first. Types and states only.</summary>
public static class ListShares
{
    private const int PageSize = 50;

    public static async Task<Results<Ok<SharesView>, ProblemAnswer>> Handle(string organisation, string? after, ShareLog log, CancellationToken stop)
    {
        // The mark is a part of a row's key: reverse time and share.
        if (after is not null && (after.Length > 60 || !after.All(c => char.IsAsciiHexDigitLower(c) || c == ':'))) return new MalformedRequest().ToHttp();
        var (entries, next) = await log.Read(organisation, PageSize, after, stop);
        return TypedResults.Ok(new SharesView(entries, next));
    }
}

/// <param name="Next">For <c>?after=</c> of the next page; <c>null</c> on the last.</param>
public sealed record SharesView(IReadOnlyList<ShareLogEntry> Shares, string? Next);
