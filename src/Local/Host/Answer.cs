using System.Net;
using System.Text.Json;

namespace DiiaQr.Local.Host;

/// <summary>How a call of a queue or timer function ended.</summary>
internal enum Answer
{
    Succeeded,
    Failed,

    /// <summary>The real host would never notice that the call ended.</summary>
    NeverEnds,
}

/// <summary>The host's opinion of an answer (DefaultHttpWorkerService of the host, and measured).</summary>
internal static class Judging
{
    /// <param name="mediaType">Null where there is none.</param>
    public static Answer Judge(HttpStatusCode status, string? mediaType, string body)
    {
        if ((int)status is < 200 or > 299) return Answer.Failed;
        if (body.Length == 0) return Answer.NeverEnds;
        if (mediaType is not ("application/json" or "text/json")) return Answer.Failed;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => Answer.NeverEnds,
                JsonValueKind.Object when Fits(document.RootElement, "Outputs", JsonValueKind.Object) && Fits(document.RootElement, "Logs", JsonValueKind.Array)
                    => Answer.Succeeded,
                _ => Answer.Failed,
            };
        }
        catch (JsonException)
        {
            return Answer.Failed;
        }
    }

    private static bool Fits(JsonElement answer, string property, JsonValueKind kind) =>
        !answer.TryGetProperty(property, out var value) || value.ValueKind == kind || value.ValueKind == JsonValueKind.Null;
}
