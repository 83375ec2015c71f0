using DiiaQr.Domain;
using DiiaQr.Functions.SignIn;

namespace DiiaQr.Functions.Hosting;

public sealed record NotSignedIn() : Problem("not-signed-in", ProblemKind.NotSignedIn, new(
    "Увійдіть, щоб продовжити: сеанс не розпочато або він закінчився.",
    "Sign in to go on: there is no session, or it has ended.",
    "Zaloguj się, aby kontynuować: nie ma sesji albo wygasła."));

public sealed record OnlyTheHead() : Problem("only-the-head", ProblemKind.Forbidden, new(
    "Це може зробити лише керівник організації.",
    "Only the head of the organisation may do this.",
    "Może to zrobić tylko kierownik organizacji."));

/// <summary>
/// Lets in whom the function's <see cref="Role"/> allows. A function without a role answers nobody. Another's
/// organisation does not exist for a stranger: 404, never 403.
/// </summary>
public sealed class Gate(RequestDelegate next, Sessions sessions, Memberships memberships)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } end && end.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
        {
            // Answers hold secrets, a person's affairs, or a code that may be dead the next second: no cache's business, unless the function says otherwise.
            context.Response.Headers.CacheControl = "no-store";
            if (await Refuse(context, end.Metadata.GetMetadata<RoleNeeded>()?.Role) is { } problem)
            {
                if (problem is NotSignedIn) context.Response.Headers.WWWAuthenticate = "Bearer";
                await problem.ToHttp().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    private async Task<Problem?> Refuse(HttpContext context, Role? needed)
    {
        switch (needed)
        {
            case Role.Anyone or Role.SecretHolder:
                return null;
            case Role.Host:
                // The host calls its triggers directly; whatever came through its proxy came from outside.
                return context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) ? new NothingHere() : null;
            case Role.Person or Role.Member or Role.Head:
                var stop = context.RequestAborted;
                if (await sessions.Find(context.Request.Headers.Authorization, stop) is not { } session) return new NotSignedIn();
                var role = Role.Person;
                if (needed is not Role.Person)
                {
                    if (OrganisationOf(context) is not { } organisation || await memberships.Find(session.PersonId, organisation, stop) is not { } found) return new NothingHere();
                    if (needed is Role.Head && found is not Role.Head) return new OnlyTheHead();
                    role = found;
                }

                context.Features.Set(new Caller(session, role));
                return null;
            default:
                return new NothingHere();
        }
    }

    /// <summary>Ids are 32 hex digits: anything else cannot be a key, and never reaches storage.</summary>
    private static string? OrganisationOf(HttpContext context) =>
        context.GetRouteValue("organisation") is string id && Ids.IsId(id) ? id : null;
}
