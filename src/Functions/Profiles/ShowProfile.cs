using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Profiles;

/// <summary>GET profile: what is known of the signed-in person; numbers are masked.</summary>
public static class ShowProfile
{
    public static async Task<Ok<ProfileView>> Handle(Caller caller, Profiles profiles, CancellationToken stop) =>
        TypedResults.Ok(ProfileView.Of(caller.Session, await profiles.Find(caller.PersonId, stop)));
}

/// <param name="Name">As the certificate writes it.</param>
/// <param name="NationalNumber">РНОКПП, masked but for its last two digits.</param>
/// <param name="Complete">Whether e-mail, phone and passport have been given.</param>
public sealed record ProfileView(string Name, string NationalNumber, bool Complete, ContactView? Email, ContactView? Phone, ContactView? Passport, DateTimeOffset? SavedAt)
{
    public static ProfileView Of(Session session, Profile? profile) => new(
        session.Name,
        Mask.AllButLast(2, session.Rnokpp),
        profile is not null,
        profile is null ? null : new(profile.Email.Value, false),
        profile is null ? null : new(profile.Phone.Value, false),
        profile is null ? null : new(profile.Passport.ToString(), false),
        profile?.SavedAt);
}

/// <param name="Value">A passport's number is masked.</param>
/// <param name="Confirmed">By a code sent to it; a passport, by an official.</param>
public sealed record ContactView(string Value, bool Confirmed);
