using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Contract;

/// <summary>GET openapi.json: the contract for machines.</summary>
public static class ShowOpenApi
{
    public static FileContentHttpResult Handle(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache"; // kept, but asked for again: the next version is another contract
        return TypedResults.Bytes(ContractFile.Json, "application/json", entityTag: ContractFile.TagOf(ContractFile.Json));
    }
}
