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
        new(nameof(ShowOpenApi), "Gives this contract as OpenAPI 3.1.", new Answer(200, "The document.", "application/json"), Unchanged) { NeedsNoSettings = true },
        new(nameof(ShowApiPage), "Shows this contract as a page.", Answer.Page(200, "The page; it needs no script and no other address."), Unchanged) { NeedsNoSettings = true },
    ]);
}
