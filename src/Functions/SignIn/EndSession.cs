using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.SignIn;

/// <summary>DELETE session: this token opens nothing from now on.</summary>
public static class EndSession
{
    public static async Task<NoContent> Handle(Caller caller, Sessions sessions, CancellationToken stop)
    {
        await sessions.End(caller.Session, stop);
        return TypedResults.NoContent();
    }
}
