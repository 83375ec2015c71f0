using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Hosting;

[JsonSerializable(typeof(ProblemView))]
internal sealed partial class HostingJson : JsonSerializerContext;
