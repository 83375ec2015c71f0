using System.Text.Json.Serialization;

namespace DiiaQr.Functions.Profiles;

[JsonSerializable(typeof(ProfileRequest))]
[JsonSerializable(typeof(ProfileView))]
internal sealed partial class ProfilesJson : JsonSerializerContext;
