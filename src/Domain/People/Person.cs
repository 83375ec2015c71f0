namespace DiiaQr.Domain.People;

/// <summary>Somebody who has signed in at least once.</summary>
/// <param name="Id">Derived from the national number: the same person is the same row.</param>
/// <param name="Rnokpp">As the certificate states it; its issuer has checked it.</param>
/// <param name="Name">As the latest certificate writes it, like <paramref name="Surname"/> and <paramref name="GivenName"/>.</param>
public sealed record Person(
    string Id, string Rnokpp, string Name, string? Surname, string? GivenName, DateTimeOffset CreatedAt, DateTimeOffset LastSignInAt)
{
    public override string ToString() => Id;
}
