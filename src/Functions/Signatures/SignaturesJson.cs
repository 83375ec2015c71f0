using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Signatures;

[JsonSerializable(typeof(SignatureReportView))]
internal sealed partial class SignaturesJson : JsonSerializerContext;
