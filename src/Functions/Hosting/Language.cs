namespace DiiaQr.Functions.Hosting;

public static class Language
{
    private static readonly string[] Spoken = ["uk", "en", "pl"];

    /// <summary>The caller's favourite among the languages we speak, from <c>Accept-Language</c>; Ukrainian otherwise.</summary>
    public static string Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Spoken.Contains) ?? "uk";
}
