using DiiaQr.Domain;
using DiiaQr.Domain.People;
using DiiaQr.Domain.Text;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Trust;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.SignIn;

/// <summary>
/// POST sign-in/kep: a signature over the challenge's text opens a session. The challenge counts as used only once the
/// signature has proved good, so that nobody else can spoil it.
/// </summary>
public static class SignInWithKep
{
    public static async Task<Results<Ok<SignedInView>, ProblemAnswer>> Handle(
        SignInRequest body, Challenges challenges, TrustLists trust, People people, Profiles.Profiles profiles, Sessions sessions,
        Settings settings, TimeProvider clock, CancellationToken stop)
    {
        var faults = new Faults();
        if (string.IsNullOrWhiteSpace(body.ChallengeId)) faults.Add("challengeId", new TextMissing());
        var message = faults.Take("signature", SingleSignature.Parse(body.Signature));
        if (faults.Any) return faults.ToProblem().ToHttp();

        var now = clock.GetUtcNow();
        if (challenges.Read(body.ChallengeId!) is not { } challenge) return new ChallengeUnknown().ToHttp();
        if (!challenge.IsLive(now)) return new ChallengeExpired().ToHttp();
        if (await trust.PolicyAt(now, stop) is not { } policy) return new AuthoritiesMissing().ToHttp();
        var signature = SingleSignature.Check(message, challenge.Text(settings.Site), policy, new ChallengeDiffers());
        if (!signature.IsOk) return signature.Problem.ToHttp();
        var (identity, name) = (signature.Value.Identity, signature.Value.Name);
        if (identity.IsSeal) return new SealCannotSignIn().ToHttp();
        if (identity.Rnokpp is not { } rnokpp) return new NoNationalNumber().ToHttp();
        if (!await challenges.TryUse(challenge, stop)) return new ChallengeUsed().ToHttp();

        var person = new Person(people.IdOf(rnokpp), rnokpp, name, identity.Surname, identity.GivenName, now, now);
        var isNew = await people.Note(person, stop);
        var (token, session) = await sessions.Start(person.Id, name, rnokpp, identity.Edrpou, stop);
        var isComplete = await profiles.Find(person.Id, stop) is not null;
        return TypedResults.Ok(new SignedInView(token, session.Life.StartedAt + SessionLife.Whole, new(name, isNew, isComplete)));
    }
}

/// <param name="Signature">CMS / CAdES in base64, over the challenge's text.</param>
public sealed record SignInRequest(string? ChallengeId, string? Signature);

/// <param name="Token">For the header <c>Authorization: Bearer …</c>; told once.</param>
/// <param name="ExpiresAt">At the latest: 30 minutes without a call end the session too.</param>
public sealed record SignedInView(string Token, DateTimeOffset ExpiresAt, SignedInPersonView Person);

/// <param name="IsNew">Whether this was the person's first sign-in.</param>
/// <param name="ProfileComplete">Whether <c>PUT profile</c> was done; an organisation can be registered only then.</param>
public sealed record SignedInPersonView(string Name, bool IsNew, bool ProfileComplete);
