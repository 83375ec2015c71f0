using DiiaQr.Functions.Contract;
using DiiaQr.Functions.Health;

namespace DiiaQr.Contract.Slices;

internal static class InstallationSlice
{
    private static readonly Answer Unchanged = new(304, "Unchanged since `If-None-Match`.");

    public static Slice Slice { get; } = new("Installation", "Whether it is set up, and this contract.",
    [
        new(nameof(ShowHealth), "Says whether every needed setting is there.",
            Answer.Json(200, "All are there.", new HealthView("ok", [])),
            Answer.Json(503, "Some are missing; they are named, their values never shown.", new HealthView("incomplete", ["Smtp:Host"])))
        {
            NeedsNoSettings = true,
        },
        new(nameof(ShowOpenApi), "Gives this contract to machines.", new Answer(200, "OpenAPI 3.1.", "application/json"), Unchanged) { NeedsNoSettings = true },
        new(nameof(ShowApiPage), "Shows this contract to people.", Answer.Page(200, "The page; it runs no script and asks nothing of another site."), Unchanged) { NeedsNoSettings = true },
    ]);
}
