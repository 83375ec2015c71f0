using DiiaQr.Functions.SignIn;

namespace DiiaQr.Functions.Hosting;

/// <summary>Whoever <see cref="Gate"/> let in: bound only in functions for <see cref="Role.Person"/> and above.</summary>
/// <param name="Session">The sign-in.</param>
/// <param name="Role">In the organisation of the route, or <see cref="Role.Person"/> where the route names none.</param>
public sealed record Caller(Session Session, Role Role)
{
    public string PersonId => Session.PersonId;

    public static ValueTask<Caller?> BindAsync(HttpContext context) => new(context.Features.Get<Caller>());
}
