using DiiaQr.Functions.Profiles;

namespace DiiaQr.Contract.Slices;

internal static class ProfileSlice
{
    private static readonly ProfileView Saved = new(
        Invented.Person, Invented.PersonNumber, Complete: true,
        new("head@hromada.example", false), new("+380441234567", false), new("*******56", false), Invented.Morning.AddMinutes(1));

    public static Slice Slice { get; } = new("Profile", "What the signed-in person says of himself. An organisation can be registered only once it is complete.",
    [
        new(nameof(ShowProfile), "Shows what is known of the signed-in person.",
            Answer.Json(200, "The profile; numbers are masked.", Saved)),
        new(nameof(SaveProfile), "Saves e-mail, phone and passport, all three each time.",
            Answer.Json(200, "The profile as it is now.", Saved))
        {
            Body = new ProfileRequest("head@hromada.example", "+380 44 123 45 67", "АБ123456"),
        },
    ]);
}
