using System.Text.Json.Serialization;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Functions.Sharing;

[JsonSerializable(typeof(IReadOnlyList<SharedFile>))]
[JsonSerializable(typeof(RequestView))]
[JsonSerializable(typeof(AcceptedView))]
[JsonSerializable(typeof(ShareView))]
[JsonSerializable(typeof(SharesView))]
internal sealed partial class SharingJson : JsonSerializerContext;
