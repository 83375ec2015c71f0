using DiiaQr.Domain.People;
using DiiaQr.Functions.SignIn;

namespace DiiaQr.Contract.Slices;

internal static class SignInSlice
{
    private static readonly SignInChallenge Challenge = new("9f86d081884c7d659a2feaa0c55ad015", Invented.Morning + SignInChallenge.Life);

    private static readonly string ChallengeId = $"AZ-G0IGITH1lmi_qoMVa0BUAAAAA{new string('Q', 32)}";

    public static Slice Slice { get; } = new("Sign-in", "A person signs in with a qualified electronic signature (КЕП) and gets a session.",
    [
        new(nameof(StartSignIn), "Gives a text to sign.",
            Answer.Json(200, "The text, good for ten minutes and one signature.", new ChallengeView(ChallengeId, Challenge.Text("qr.example"), Challenge.ExpiresAt)))
        {
            Description = "Nothing is stored: asking costs nothing and may be repeated.",
        },
        new(nameof(SignInWithKep), "Opens a session for whoever has signed the text.",
            Answer.Json(200, "The session. Its token is told this once.", new SignedInView(
                "3f7c2b9e5d814a60b7e2c9d4f1a08356.kq3vX1o0N8Jc5rT2yW7uZA", Invented.Morning + SessionLife.Whole, new(Invented.Person, IsNew: true, ProfileComplete: false))))
        {
            Description = "The signature is CMS (CAdES) over exactly the text's UTF-8 bytes, attached or detached, by one person, with a qualified certificate that names a taxpayer number (РНОКПП). A challenge counts as used only once a signature has proved good.",
            Body = new SignInRequest(ChallengeId, Invented.Base64),
            Refuses =
            [
                new ChallengeUnknown(), new ChallengeDiffers(), new SealCannotSignIn(), new NoNationalNumber(), new ChallengeUsed(), new ChallengeExpired(),
                .. Refusals.OfSignature,
            ],
        },
        new(nameof(EndSession), "Ends the session.", new Answer(204, "The token opens nothing from now on.")),
    ]);
}
