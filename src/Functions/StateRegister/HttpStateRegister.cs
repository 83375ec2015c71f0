using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DiiaQr.Domain;
using DiiaQr.Functions.Hosting;

namespace DiiaQr.Functions.StateRegister;

/// <summary>
/// The register behind an adapter of the installation's own, since access to it is granted by contract. The adapter answers
/// <c>POST {StateRegister:Url}/heads/check</c> with the body <c>{"code":"32855961","rnokpp":"…"}</c>:
/// <c>200 {"isHead":true}</c> or <c>{"isHead":false}</c>, within 5 seconds; <c>Authorization: Bearer {StateRegister:Key}</c> where a
/// key is set. Any other answer counts as none: without the register nobody becomes a head.
/// </summary>
public sealed partial class HttpStateRegister(Settings settings, TimeProvider clock, ILogger<HttpStateRegister> log) : IStateRegister, IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // No redirects: the number goes to the address that was configured, and nowhere else.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan, // ours is counted by the clock
        MaxResponseContentBufferSize = 64 << 10,
    };

    public async Task<Result<bool>> IsHead(string edrpou, string rnokpp, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{settings.StateRegisterUrl}/heads/check")
            {
                Content = JsonContent.Create(new HeadQuestion(edrpou, rnokpp), StateRegisterJson.Default.HeadQuestion),
            };
            if (settings.StateRegisterKey is { } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await http.SendAsync(request, either.Token);
            if (!answer.IsSuccessStatusCode) return Unavailable($"status {(int)answer.StatusCode}");
            var head = JsonSerializer.Deserialize(await answer.Content.ReadAsByteArrayAsync(either.Token), StateRegisterJson.Default.HeadAnswer);
            return head?.IsHead is { } isHead ? isHead : Unavailable("no isHead in the answer");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return Unavailable(failure.GetType().Name);
        }
    }

    public void Dispose() => http.Dispose();

    private StateRegisterUnavailable Unavailable(string reason)
    {
        Log.NoAnswer(log, reason);
        return new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The state register gave no answer: {Reason}")]
        public static partial void NoAnswer(ILogger log, string reason);
    }
}

/// <param name="Code">ЄДРПОУ.</param>
public sealed record HeadQuestion(string Code, string Rnokpp);

public sealed record HeadAnswer(bool? IsHead);
