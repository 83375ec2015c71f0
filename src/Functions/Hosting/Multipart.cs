using Microsoft.Net.Http.Headers;

namespace DiiaQr.Functions.Hosting;

public static class Multipart
{
    /// <returns>What parts the parts, or <c>null</c> when the body is no multipart/form-data.</returns>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= 200 } boundary ? boundary : null;

    /// <returns>The part's name, or <c>null</c> where it has none.</returns>
    public static string? NameOf(Microsoft.AspNetCore.WebUtilities.MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : null;
}
