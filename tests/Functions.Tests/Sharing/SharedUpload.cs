using System.Text;
using DiiaQr.Functions.Sharing;
using DiiaQr.Functions.Tests.Running;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Functions.Tests.Sharing;

/// <summary>A share as Diia posts it: per document the pair sealed by Diia and signed by the citizen, in base64.</summary>
internal sealed class SharedUpload
{
    private readonly List<(string Name, byte[] Content, string File)> parts = [];

    public string? TraceId { get; set; } = Guid.NewGuid().ToString();

    public bool Binary { get; set; }

    public static SharedUpload Of(params string[] codes)
    {
        var upload = new SharedUpload();
        foreach (var code in codes) upload.Pair(code, TestPdf.Document($"Zrazok {code}"));
        return upload;
    }

    public SharedUpload Pair(string code, byte[] pdf, SigningIdentity? owner = null, SigningIdentity? seal = null) => this
        .Part(code, (seal ?? TestPki.DiiaSeal).Sign(pdf), "sealed.pdf.p7s")
        .Part(code, (owner ?? TestPki.Citizen).Sign(pdf));

    public SharedUpload Part(string name, byte[] content, string file = "internal-passport-2858364170864-02.04.2021-09_48_26.pdf.p7s")
    {
        parts.Add((name, content, file));
        return this;
    }

    public SharedUpload Under(string? traceId)
    {
        TraceId = traceId;
        return this;
    }

    public async Task<HttpResponseMessage> Post(HttpClient http, string qr)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, content, file) in parts)
        {
            var part = Binary ? new ByteArrayContent(content) : new ByteArrayContent(Encoding.ASCII.GetBytes(Convert.ToBase64String(content)));
            if (file.Length > 0) body.Add(part, name, file);
            else body.Add(part, name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{qr}/shares") { Content = body };
        if (TraceId is not null) request.Headers.TryAddWithoutValidation(AcceptShare.TraceHeader, TraceId);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
