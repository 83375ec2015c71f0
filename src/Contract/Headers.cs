using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>The headers of an answer that a caller acts on.</summary>
internal static class Headers
{
    /// <param name="isTagged">The answer bears a tag that saves sending it again.</param>
    /// <returns><c>null</c> where there are none.</returns>
    public static Dictionary<string, IOpenApiHeader>? Of(int status, bool isTagged = false) => status switch
    {
        201 => One("Location", "Where it is from now on."),
        401 => One("WWW-Authenticate", "`Bearer`."),
        429 => One("Retry-After", "Seconds."),
        500 => One("X-Trace-Id", "Quote it when you report the failure."),
        200 when isTagged => One("ETag", "Send it back in `If-None-Match`: an unchanged file is answered 304."),
        _ => null,
    };

    private static Dictionary<string, IOpenApiHeader> One(string name, string description) => new()
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
