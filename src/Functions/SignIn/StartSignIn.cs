using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.SignIn;

/// <summary>POST sign-in/challenges: a text to sign. Nothing is stored, so asking costs nothing and may be repeated.</summary>
public static class StartSignIn
{
    public static Ok<ChallengeView> Handle(Challenges challenges, Settings settings, TimeProvider clock)
    {
        var challenge = challenges.New(clock.GetUtcNow());
        return TypedResults.Ok(new ChallengeView(challenges.IdOf(challenge), challenge.Text(settings.Site), challenge.ExpiresAt));
    }
}

/// <param name="Text">To be signed exactly as it stands, in UTF-8, attached or detached.</param>
public sealed record ChallengeView(string ChallengeId, string Text, DateTimeOffset ExpiresAt);
