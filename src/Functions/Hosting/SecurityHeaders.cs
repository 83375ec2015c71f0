namespace DiiaQr.Functions.Hosting;

/// <summary>On every answer: nothing is guessed, nothing is framed, and the address of a page, which may hold a mailed token, is told to nobody.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        // The few pages of ours hold their style and one form; a page that needs more says so itself.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        return next(context);
    }
}
