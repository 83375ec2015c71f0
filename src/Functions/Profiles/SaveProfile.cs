using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Profiles;

/// <summary>PUT profile: e-mail, phone and passport, all three each time. Saving the same again changes nothing.</summary>
public static class SaveProfile
{
    public static async Task<Results<Ok<ProfileView>, ProblemAnswer>> Handle(
        ProfileRequest body, Caller caller, Profiles profiles, TimeProvider clock, CancellationToken stop)
    {
        var faults = new Faults();
        var email = faults.Take("email", EmailAddress.Parse(body.Email));
        var phone = faults.Take("phone", PhoneNumber.Parse(body.Phone));
        var passport = faults.Take("passport", Passport.Parse(body.Passport));
        if (faults.Any) return faults.ToProblem().ToHttp();

        var profile = new Profile(caller.PersonId, email, phone, passport, clock.GetUtcNow());
        await profiles.Save(profile, stop);
        return TypedResults.Ok(ProfileView.Of(caller.Session, profile));
    }
}

/// <param name="Phone">As people write it; without a country code it is Ukrainian.</param>
/// <param name="Passport">«АБ123456», or the nine digits of an ID card.</param>
public sealed record ProfileRequest(string? Email, string? Phone, string? Passport);
