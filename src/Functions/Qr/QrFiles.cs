using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using EntityTag = Microsoft.Net.Http.Headers.EntityTagHeaderValue;

namespace DiiaQr.Functions.Qr;

/// <summary>
/// Container <c>posters</c>: <c>{qrId}/{version}-{drawing}.{svg|png|pdf}</c>, each rendered once for each version of its card,
/// its link and its layout, and served from there. Files of a dead code stay as evidence of what hung on the wall; nothing leads to them any more.
/// </summary>
public sealed class QrFiles(StorageClients storage, Services.Services services, RequestCards cards, QrLinks links, QrIds ids, Settings settings)
{
    /// <summary>To be raised with every change of what <see cref="Poster"/>, <see cref="QrPng"/> or <see cref="QrSvg"/> draws: else the codes made before keep their old files.</summary>
    private const int Layout = 1;

    private BlobContainerClient Container => storage.Evidence(StorageNames.EvidenceContainers.Posters);

    /// <summary>What the card shows is what the file shows: both come from the published snapshot.</summary>
    public async Task<Results<FileContentHttpResult, ProblemAnswer>> Answer(
        string organisation, string branch, string service, QrFormat format, HttpResponse response, CancellationToken stop)
    {
        if (await services.Find(organisation, branch, service, stop) is not var (found, _)) return new NothingHere().ToHttp();
        var link = await links.Find(found.Qr.Id, stop);
        if (link is null)
        {
            await cards.Publish(found, stop);
            link = await links.Find(found.Qr.Id, stop);
        }

        if (link is not { IsLive: true }) return new QrNotValid().ToHttp();
        var (content, tag) = await Take(link, format, stop);
        response.Headers.CacheControl = "private, no-cache"; // kept, but asked for again: after a rotation the old code must not be printed
        return TypedResults.Bytes(content, format.ContentType, QrFileName.Of(link.Card.Purpose, ids.HumanCodeOf(link.Id), format.Extension), entityTag: new EntityTag(tag.ToString("H")));
    }

    private async Task<(byte[] Content, ETag Tag)> Take(QrLink link, QrFormat format, CancellationToken stop)
    {
        var blob = Container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{link.Id}/{link.Version}-{Drawing(link)}.{format.Extension}"));
        while (true)
        {
            try
            {
                var stored = await blob.DownloadContentAsync(stop);
                return (stored.Value.Content.ToArray(), stored.Value.Details.ETag);
            }
            catch (RequestFailedException absent) when (absent.Status == 404)
            {
                await TryPut(blob, format.Render(link), format.ContentType, stop);
            }
        }
    }

    /// <summary>Tells files of one card apart by what they encode and how they are drawn; the tag, being the blob's, changes with it.</summary>
    private string Drawing(QrLink link) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Layout} {settings.QrLinkTemplate}{link.Id}")))[..4]);

    /// <summary>Whoever comes second reads what the first has put there.</summary>
    private static async Task TryPut(BlobClient blob, byte[] content, string contentType, CancellationToken stop)
    {
        var onlyNew = new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = onlyNew, HttpHeaders = new() { ContentType = contentType } }, stop);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
        }
    }
}

/// <param name="Extension">Without a dot.</param>
public sealed record QrFormat(string Extension, string ContentType, Func<QrLink, byte[]> Render);
