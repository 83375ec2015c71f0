using System.IO.Compression;
using DiiaQr.Domain;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Kep;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Sharing;

public sealed record DownloadUsed() : Problem("download-used", ProblemKind.Gone, new(
    "Посилання вже використано або його строк минув.",
    "The link has been used or has expired.",
    "Link został już użyty lub wygasł."));

public sealed record DownloadUnderWay() : Problem("download-under-way", ProblemKind.Conflict, new(
    "Документи саме завантажуються. Якщо завантаження обірвалося, спробуйте ще раз за 10 хвилин.",
    "The documents are being downloaded right now. If the download broke off, try again in 10 minutes.",
    "Dokumenty są właśnie pobierane. Jeśli pobieranie się przerwało, spróbuj ponownie za 10 minut."));

/// <summary>POST downloads/{token}: the documents as one archive, once. The link is claimed for ten minutes, and used up when the last byte has gone.</summary>
public static class FetchDownload
{
    public static async Task<Results<EmptyHttpResult, ProblemAnswer>> Handle(
        string token, HttpContext context, ShareSecrets secrets, Shares shares, SharedFiles files, TimeProvider clock, CancellationToken stop)
    {
        if (secrets.ShareOfToken(token) is not { } id || await shares.Find(id, stop) is not var (share, version)) return new NothingHere().ToHttp();
        if (!share.MayBeFetched(clock.GetUtcNow())) return new DownloadUsed().ToHttp();
        if (share.IsBeingFetched(clock.GetUtcNow())) return new DownloadUnderWay().ToHttp();
        var fetching = share with { FetchingUntil = clock.GetUtcNow() + Share.FetchTime };
        if (await shares.TrySave(fetching, version, stop) is not { } claimed) return new DownloadUnderWay().ToHttp();
        try
        {
            // .NET's archive writes the last bytes of each entry synchronously, even when asked to be asynchronous.
            context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
            await Write(context.Response, share, files, clock, stop);
        }
        catch
        {
            await shares.TrySave(share with { FetchingUntil = null }, claimed, CancellationToken.None);
            throw;
        }

        // Only now is the link used up: whoever lost the connection half-way may ask again.
        if (await shares.TrySave(fetching with { Fetched = clock.GetUtcNow() }, claimed, CancellationToken.None) is not null) await files.Remove(id, share.Folder, CancellationToken.None);
        return TypedResults.Empty;
    }

    private static async Task Write(HttpResponse response, Share share, SharedFiles files, TimeProvider clock, CancellationToken stop)
    {
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = "attachment; filename=\"dokumenty.zip\"";
        response.Headers.CacheControl = "no-store";
        await using var archive = await ZipArchive.CreateAsync(response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (index, document) in share.Files.GroupBy(file => file.Code).Index())
        {
            foreach (var file in document)
            {
                var bytes = await files.Read(share, file, stop);
                if (file == document.First()) await Add(archive, EnclosureNames.Pdf(index + 1, file.Code), Verifier.Verify(bytes, null, new Policy(null, clock.GetUtcNow())).Content, stop);
                await Add(archive, EnclosureNames.Signature(index + 1, file), bytes, stop);
            }
        }
    }

    private static async Task Add(ZipArchive archive, string name, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(stop);
        await entry.WriteAsync(content, stop);
    }
}
