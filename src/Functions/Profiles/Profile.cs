using DiiaQr.Domain.Organisations;
using DiiaQr.Domain.People;

namespace DiiaQr.Functions.Profiles;

/// <summary>What a person says of himself beyond his certificate. Nobody has confirmed any of it yet.</summary>
public sealed record Profile(string PersonId, EmailAddress Email, PhoneNumber Phone, Passport Passport, DateTimeOffset SavedAt);
