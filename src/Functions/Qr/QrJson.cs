using System.Text.Json.Serialization;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Functions.Qr;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequestCard))]
internal sealed partial class QrJson : JsonSerializerContext;
