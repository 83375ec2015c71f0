using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Organisations;

[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(OrganisationView))]
[JsonSerializable(typeof(IReadOnlyList<CabinetView>))]
[JsonSerializable(typeof(OfferView))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(AccessionView))]
internal sealed partial class OrganisationsJson : JsonSerializerContext;
