using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Qr;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

public sealed record QrUnknown() : Problem("qr-unknown", ProblemKind.NotFound, new(
    "Такого QR-коду немає. Перевірте, чи це справжня наліпка, у працівника закладу.",
    "There is no such QR code. Ask the staff whether the sticker is genuine.",
    "Nie ma takiego kodu QR. Zapytaj pracownika, czy naklejka jest prawdziwa."));

public sealed record QrNotValid() : Problem("qr-not-valid", ProblemKind.Gone, new(
    "Цей QR-код більше не діє. Попросіть у закладі новий.",
    "This QR code is no longer valid. Ask for the new one.",
    "Ten kod QR stracił ważność. Poproś o nowy."));

/// <summary>GET requests/{qr}: what the citizen sees after scanning. One point read.</summary>
public static class ShowRequest
{
    public static async Task<Results<Ok<RequestView>, ProblemAnswer>> Handle(string qr, QrIds ids, QrLinks links, HttpRequest request, CancellationToken stop)
    {
        if (!ids.IsOurs(qr)) return new QrUnknown().ToHttp();
        if (await links.Find(qr, stop) is not { } link) return new QrUnknown().ToHttp();
        if (!link.IsLive) return new QrNotValid().ToHttp();
        return TypedResults.Ok(RequestView.Of(link.Card, ids.HumanCodeOf(qr), Language.Of(request)));
    }
}

/// <param name="Code">The short code printed under the QR: compare it with the sticker.</param>
/// <param name="CanDeliver">False until the branch has confirmed its e-mail; <paramref name="Notice"/> then says so.</param>
public sealed record RequestView(
    string Organisation,
    string Branch,
    string Address,
    string? Partner,
    string Purpose,
    string LegalGround,
    int RetentionDays,
    IReadOnlyList<RequestedDocumentView> Documents,
    string Code,
    DateTimeOffset Since,
    bool CanDeliver,
    string? Notice)
{
    public static readonly Sentence NotSetUp = new(
        "Надсилання копій ще не налаштовано: електронну пошту відділення не підтверджено.",
        "Deliveries are not set up yet: the branch's e-mail has not been confirmed.",
        "Wysyłanie kopii nie jest jeszcze skonfigurowane: adres e-mail oddziału nie został potwierdzony.");

    // What the Diia app itself says (acquirerAbsentDocs), so that the citizen reads it before signing.
    private static readonly Sentence MissingRequired = new(
        "Запит містить відсутні в Дії документи: без цього документа надіслати копії не можна.",
        "The request asks for a document that is not in Diia: without it nothing can be sent.",
        "Żądanie obejmuje dokument, którego nie ma w Diia: bez niego nie można nic wysłać.");

    private static readonly Sentence MissingOptional = new(
        "Цього документа немає в Дії. Його можна не надсилати.",
        "This document is not in Diia. You may leave it out.",
        "Tego dokumentu nie ma w Diia. Można go pominąć.");

    public static RequestView Of(RequestCard card, HumanCode code, string language) => new(
        card.Organisation,
        card.Branch,
        card.Address,
        card.Partner,
        card.Purpose,
        Domain.Services.LegalGround.Stored(card.LegalGround).Text.In(language),
        card.RetentionDays,
        [.. card.Documents.Select(document => new RequestedDocumentView(document.Code, document.Name, document.Required,
            (document.Required ? MissingRequired : MissingOptional).In(language)))],
        code.Value,
        card.Since,
        card.CanDeliver,
        card.CanDeliver ? null : NotSetUp.In(language));
}

/// <param name="IfMissing">The sentence to show when the citizen does not have the document.</param>
public sealed record RequestedDocumentView(string Code, string Name, bool Required, string IfMissing);
