using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace DiiaQr.Functions.Contract;

/// <summary>
/// The OpenAPI document beside this file, as it was committed. <c>dotnet run --project src/Contract</c> writes it from the
/// mapped routes, and a test fails until it is what they say: a change of the contract shows in review, and the process
/// carries no generator.
/// </summary>
internal static class ContractFile
{
    public static byte[] Json => field ??= Resource("openapi.json");

    public static byte[] Resource(string name)
    {
        using var stream = typeof(ContractFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static EntityTagHeaderValue TagOf(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
}
