namespace DiiaQr.Functions.Hosting;

/// <summary>Who may call a function. Every function names one; a function without one answers nobody.</summary>
public enum Role
{
    /// <summary>Anybody: the request card, sign-in, health.</summary>
    Anyone,

    /// <summary>Whoever holds a secret in the call itself: a citizen's share, a link from a mail.</summary>
    SecretHolder,

    /// <summary>A signed-in person.</summary>
    Person,

    /// <summary>A signed-in person who belongs to the organisation in the route.</summary>
    Member,

    /// <summary>The confirmed head of the organisation in the route.</summary>
    Head,

    /// <summary>The Functions host of this process, for queues and timers; never the outside.</summary>
    Host,
}

public sealed record RoleNeeded(Role Role);

public static class RoleRoutes
{
    public static RouteHandlerBuilder For(this RouteHandlerBuilder function, Role role) => function.WithMetadata(new RoleNeeded(role));
}
