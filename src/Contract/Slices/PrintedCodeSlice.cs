using DiiaQr.Functions.Qr;
using DiiaQr.Functions.Services;
using DiiaQr.Functions.Sharing;

namespace DiiaQr.Contract.Slices;

internal static class PrintedCodeSlice
{
    private static readonly Answer Unchanged = new(304, "The file is the one that `If-None-Match` names.");

    public static Slice Slice { get; } = new("Printed codes", "The code as files, and its replacement. A file changes only when what it shows does.",
    [
        new(nameof(ShowQrSvg), "Draws the code for print shops.", new(200, "The code as a drawing.", "image/svg+xml"), Unchanged) { Refuses = [new QrNotValid()] },
        new(nameof(ShowQrPng), "Draws the code for documents and screens.", new(200, "The code as a picture.", "image/png"), Unchanged) { Refuses = [new QrNotValid()] },
        new(nameof(ShowQrPdf), "Draws the poster for the counter.", new(200, "An A4 page in Ukrainian: who asks, for what, how to scan, and the short code to compare.", "application/pdf"), Unchanged) { Refuses = [new QrNotValid()] },
        new(nameof(RotateQr), "Puts a new code in the place of this one; the old one is dead at once.",
            Answer.Json(200, "The service with its new code; a repeat answers the same.", Invented.ServiceView with { Qr = Invented.ServiceOf(Invented.ServiceView.Id, Invented.Service, "nbswy3dpeb3w64tmmqqhi3zb", "8XPD-24FK").Qr }))
        {
            Description = "Names the code to be replaced, so that a repeat does not replace its successor.",
            Body = new RotationRequest(Invented.QrId),
        },
    ]);
}
