using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Hosting;

public static class TriggerAnswer
{
    /// <summary>
    /// The only answer that ends an invocation well: 200 with a JSON object. After 204 or an empty body the host waits
    /// until the function's time-out and then restarts the whole process.
    /// </summary>
    public static ContentHttpResult Done => TypedResults.Text("{}", "application/json");
}
