using System.Text.Json.Serialization;

namespace DiiaQr.Functions.StateRegister;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeadQuestion))]
[JsonSerializable(typeof(HeadAnswer))]
internal sealed partial class StateRegisterJson : JsonSerializerContext;
