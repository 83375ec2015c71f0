using DiiaQr.Functions.Contract.Page;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Contract;

/// <summary>GET docs: the contract for people. Made of openapi.json when first asked for; no script, nothing from elsewhere.</summary>
public static class ShowApiPage
{
    private static readonly Lazy<(byte[] Html, string Policy)> Page = new(() => ApiPage.Render(ContractFile.Json));

    public static FileContentHttpResult Handle(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = Page.Value.Policy;
        return TypedResults.Bytes(Page.Value.Html, "text/html; charset=utf-8", entityTag: ContractFile.TagOf(Page.Value.Html));
    }
}
