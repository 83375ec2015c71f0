using System.Text.Json.Serialization;
using DiiaQr.Functions.Qr;

namespace DiiaQr.Functions.Services;

[JsonSerializable(typeof(IReadOnlyList<DocumentTypeView>))]
[JsonSerializable(typeof(ServiceNameRequest))]
[JsonSerializable(typeof(ServiceNameVerdict))]
[JsonSerializable(typeof(ServiceRequest))]
[JsonSerializable(typeof(ServiceView))]
[JsonSerializable(typeof(IReadOnlyList<ServiceView>))]
[JsonSerializable(typeof(RotationRequest))]
internal sealed partial class ServicesJson : JsonSerializerContext;
