using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Tests.Organisations;

internal static class ABranch
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static BranchDetails Details(string name = "Бібліотека № 1", string email = "reception@library.example", BranchOwner? owner = null) => new(
        BranchName.Parse(name).Value,
        Address.Parse("вул. Садова, 1, с. Зразкове").Value,
        EmailAddress.Parse(email).Value,
        owner ?? new BranchOwner.Own());

    public static Branch New(BranchDetails? details = null) => Branch.New("branch", "organisation", details ?? Details(), Noon);
}
