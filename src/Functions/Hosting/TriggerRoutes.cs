namespace DiiaQr.Functions.Hosting;

public static class TriggerRoutes
{
    /// <summary>Marks a function as called by the host for each message of a storage queue.</summary>
    public static RouteHandlerBuilder OnQueue(this RouteHandlerBuilder function, string queue) => function.On(new Trigger.Message(queue));

    /// <summary>Marks a function as called by the host on a schedule (NCRONTAB with seconds, UTC).</summary>
    public static RouteHandlerBuilder OnTimer(this RouteHandlerBuilder function, string schedule) => function.On(new Trigger.Tick(schedule));

    private static RouteHandlerBuilder On(this RouteHandlerBuilder function, Trigger trigger) =>
        function.WithMetadata(trigger).For(Role.Host).ExcludeFromDescription();
}
