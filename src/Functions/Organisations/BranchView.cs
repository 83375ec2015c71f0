using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;

namespace DiiaQr.Functions.Organisations;

/// <param name="EmailState"><c>pending</c>, <c>confirmed</c> or <c>undeliverable</c>.</param>
/// <param name="Notice">What to do while the e-mail is not confirmed; <c>null</c> afterwards.</param>
/// <param name="Owner"><c>own</c> or <c>partner</c>.</param>
public sealed record BranchView(
    string Id, string Name, string Address, string Email, string EmailState, string? Notice, string Owner, string? PartnerName, DateTimeOffset CreatedAt)
{
    private static readonly Sentence Pending = new(
        "На цю адресу надіслано лист: відкрийте посилання в ньому й підтвердьте. До того копії документів не надсилатимуться.",
        "A mail has been sent to this address: open its link and confirm. Until then no copies are sent.",
        "Na ten adres wysłano wiadomość: otwórz link i potwierdź. Do tego czasu kopie nie będą wysyłane.");

    private static readonly Sentence Undeliverable = new(
        "Лист на цю адресу не вдалося доставити: перевірте адресу або надішліть лист ще раз.",
        "The mail to this address could not be delivered: check the address, or have it sent again.",
        "Nie udało się dostarczyć wiadomości na ten adres: sprawdź adres albo wyślij wiadomość ponownie.");

    public static BranchView Of(Branch branch, string language) => new(
        branch.Id,
        branch.Details.Name.Value,
        branch.Details.Address.Value,
        branch.Details.Email.Value,
        Word(branch.Confirmation.State),
        Note(branch.Confirmation.State)?.In(language),
        branch.Details.Partner is null ? "own" : "partner",
        branch.Details.Partner,
        branch.CreatedAt);

    public static string PathOf(Branch branch) => $"/api/v1/organisations/{branch.OrganisationId}/branches/{branch.Id}";

    private static string Word(EmailState state) => state switch
    {
        Domain.Organisations.EmailState.Confirmed => "confirmed",
        Domain.Organisations.EmailState.Undeliverable => "undeliverable",
        _ => "pending",
    };

    private static Sentence? Note(EmailState state) => state switch
    {
        Domain.Organisations.EmailState.Confirmed => null,
        Domain.Organisations.EmailState.Undeliverable => Undeliverable,
        _ => Pending,
    };
}
