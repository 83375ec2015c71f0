using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Organisations;

/// <summary>For the evidence in Blob, which lawyers may open years later: indented.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AccessionVerification))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
