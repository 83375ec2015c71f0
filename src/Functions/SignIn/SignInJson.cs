using System.Text.Json.Serialization;

namespace DiiaQr.Functions.SignIn;

[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(ChallengeView))]
[JsonSerializable(typeof(SignedInView))]
internal sealed partial class SignInJson : JsonSerializerContext;
