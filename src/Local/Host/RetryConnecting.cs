namespace DiiaQr.Local.Host;

/// <summary>Up to ten tries, 50 to 250 ms apart, as the host's RetryProxyHandler: handlers must bear a repeated request.</summary>
internal sealed class RetryConnecting(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Tries = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var pause = FirstPause;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await base.SendAsync(request, stop);
            }
            catch (HttpRequestException) when (tries < Tries)
            {
                await Task.Delay(pause, stop);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
