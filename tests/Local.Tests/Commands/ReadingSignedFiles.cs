using System.Diagnostics;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Local.Tests.Commands;

/// <summary>The commands as a person runs them, each a process of its own.</summary>
public sealed class ReadingSignedFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("signed");
    private readonly DemoPki pki = DemoPki.Create(TimeProvider.System);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Verify_says_who_signed_and_that_it_holds()
    {
        var signed = File("contract.p7s", pki.Head.Sign("договір"u8.ToArray()));

        var (code, text) = await Run("verify", signed, "--trust", File("trust.pem", pki.TrustListPem()));

        code.ShouldBe(0, text);
        text.ShouldStartWith("Підпис дійсний");
        text.ShouldContain("Підписав: Вигаданий Іван Тестович");
        text.ShouldContain("ЄДРПОУ: 12345678");
    }

    [Fact]
    public async Task Verify_reads_a_detached_signature_beside_its_document_and_tells_an_altered_one()
    {
        var trust = File("trust.pem", pki.TrustListPem());
        var signature = File("contract.p7s", pki.Head.Sign("договір"u8.ToArray(), attached: false));

        (await Run("verify", signature, File("contract.txt", "договір"u8.ToArray()), "--trust", trust)).Code.ShouldBe(0);
        var (code, text) = await Run("verify", signature, File("other.txt", "інше"u8.ToArray()), "--trust", trust);
        (code, text.Split('\n')[0]).ShouldBe((1, "Підпис не прийнято"));
    }

    [Fact]
    public async Task Trust_says_what_a_list_holds()
    {
        var (code, text) = await Run("trust", File("trust.pem", pki.TrustListPem()));

        code.ShouldBe(0);
        text.ShouldContain("ДЕМО Засвідчувальний орган");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "no-such-file.p7s", "--trust", "no-such-list.pem")]
    [InlineData("trust")]
    [InlineData("head", "12345678")]
    [InlineData("head", "12345679", "3111301013")]
    [InlineData("nonsense")]
    public async Task Misused_they_answer_one_clear_sentence(params string[] arguments)
    {
        var (code, text) = await Run(arguments);

        (code, text.Trim().Split('\n').Length).ShouldBe((1, 1), text);
    }

    private string File(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int Code, string Text)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Stack).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
