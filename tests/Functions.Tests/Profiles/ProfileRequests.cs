using System.Text.Json.Nodes;

namespace DiiaQr.Functions.Tests.Profiles;

internal static class ProfileRequests
{
    public static JsonObject Good() => new() { ["email"] = "ivan@example.com", ["phone"] = "044 123 45 67", ["passport"] = "АБ123456" };
}
