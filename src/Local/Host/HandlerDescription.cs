using System.Text.Json.Nodes;

namespace DiiaQr.Local.Host;

/// <summary>The section <c>customHandler</c> of <c>host.json</c>: which program to start.</summary>
/// <param name="Executable">Relative to the app folder, or a program on the PATH.</param>
public sealed record HandlerDescription(string Executable, IReadOnlyList<string> Arguments)
{
    /// <exception cref="SetupFailed">It is not a custom handler that is proxied to.</exception>
    public static HandlerDescription Read(JsonNode? handler)
    {
        if (handler is null || (bool?)handler["enableProxyingHttpRequest"] is not true)
            throw new SetupFailed("The stand-in for the Functions host runs custom handlers with enableProxyingHttpRequest only: host.json asks for something else.");
        var description = handler["description"];
        return new(
            (string?)description?["defaultExecutablePath"] ?? throw new SetupFailed("host.json names no customHandler.description.defaultExecutablePath."),
            [.. (description?["arguments"]?.AsArray() ?? []).Select(argument => (string)argument!)]);
    }
}
