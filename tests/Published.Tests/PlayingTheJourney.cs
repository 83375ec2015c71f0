using DiiaQr.Local.Demo;

namespace DiiaQr.Published.Tests;

public class PlayingTheJourney
{
    [Fact]
    public async Task Holds_from_the_heads_signature_to_the_branchs_inbox_and_holds_again()
    {
        await using var stack = await PublishedApp.Start();
        var files = Directory.CreateTempSubdirectory("journey");
        try
        {
            for (var run = 0; run < 2; run++)
            {
                using var journey = new Journey(stack.Api, stack.Inbox, stack.Keys, files, TestContext.Current.SendDiagnosticMessage);
                await journey.Play(TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }
}
