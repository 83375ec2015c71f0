using DiiaQr.Domain.People;

namespace DiiaQr.Functions.SignIn;

/// <summary>A signed-in person, and what his signature said of him when he signed in.</summary>
/// <param name="Key">The row, for ending it.</param>
/// <param name="Name">As the certificate writes it.</param>
/// <param name="Edrpou">The organisation in the certificate, if it names one.</param>
public sealed record Session(string PersonId, string Key, SessionLife Life, string Name, string Rnokpp, string? Edrpou);
