using System.Net;
using System.Net.Mime;
using System.Text;

namespace DiiaQr.Local.Host;

/// <summary>Posts to the handler what a queue or a timer has for it: <c>POST /{function}</c>, HTTP/1.1, chunked.</summary>
internal sealed class Invoker(IHandler handler, AppFolder app, HostSettings settings, Complaints complaints) : IDisposable
{
    private const string Version = "4.x";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <exception cref="SetupFailed">There is no handler any more.</exception>
    public async Task<bool> Invoke(Function function, string body)
    {
        var address = await handler.Ready;
        using var late = new CancellationTokenSource(app.FunctionTimeout, settings.Clock);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, function.Name));
        request.Version = HttpVersion.Version11;
        request.Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json);
        request.Headers.TransferEncodingChunked = true;
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{Version}");
        request.Headers.Add("X-Azure-Functions-HostVersion", Version);
        request.Headers.Add("X-Azure-Functions-InvocationId", $"{Guid.NewGuid()}");
        try
        {
            using var answer = await http.SendAsync(request, late.Token);
            var text = await answer.Content.ReadAsStringAsync(late.Token);
            return Took(function, answer, text);
        }
        catch (HttpRequestException reason)
        {
            settings.Say($"{function.Name} failed: {reason.Message}");
            return false;
        }
        catch (OperationCanceledException)
        {
            complaints.Add($"{function.Name} took longer than functionTimeout, {app.FunctionTimeout}: the function app is killed and started again.");
            await handler.Restart();
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    private bool Took(Function function, HttpResponseMessage answer, string text)
    {
        var judged = Judging.Judge(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text);
        if (judged == Answer.Failed) settings.Say($"{function.Name} failed: it answered {(int)answer.StatusCode} {text}");
        if (judged == Answer.NeverEnds)
            complaints.Add($"{function.Name} answered {(int)answer.StatusCode} with {(text.Length == 0 ? "nothing" : text)}: the real host would wait for ever. Answer {{}} instead.");
        return judged == Answer.Succeeded;
    }
}
