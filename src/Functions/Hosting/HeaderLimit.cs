namespace DiiaQr.Functions.Hosting;

/// <summary>Refuses headers over 32 KB with a problem that says so. The server itself, which can only hang up with a bare 431, begins later.</summary>
public sealed class HeaderLimit(RequestDelegate next)
{
    public const int ServersOwn = 128 << 10;
    private const int Ours = 32 << 10;

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) > Ours
            ? new HeadersTooLarge().ToHttp().ExecuteAsync(context)
            : next(context);
}
