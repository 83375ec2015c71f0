using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Organisations;

[JsonSerializable(typeof(BranchRequest))]
[JsonSerializable(typeof(BranchView))]
[JsonSerializable(typeof(IReadOnlyList<BranchView>))]
internal sealed partial class BranchesJson : JsonSerializerContext;
