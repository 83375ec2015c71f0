using System.Globalization;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Tests;

/// <summary>
/// jkurwa, DSTU 4145 with GOST 34.311 written by others, as a peer in both directions. It knows two of the curves, each by
/// name and spelt out, and not Kupyna; over another curve it never ends. One run of Node signs or verifies all the cases.
/// </summary>
public sealed class ComparingWithJkurwa : IDisposable
{
    private static readonly byte[][] Contents = ["так"u8.ToArray(), Town.Statement, [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 7))]];

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kep-jkurwa-");
    private readonly Town town = new(KeyKind.Dstu257);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_it_signs_we_verify_and_altered_we_do_not()
    {
        foreach (var (name, signer, content) in Cases())
        {
            await Write($"{name}.content", content);
            await Write($"{name}.key", signer.Key.PrivateInfo());
            await Write($"{name}.cer", signer.Certificate.Raw.ToArray());
        }
        await Peer("sign");

        foreach (var (name, signer, content) in Cases())
        {
            var message = await Read($"{name}.p7s");
            byte[]? detached = IsDetached(name) ? content : null;
            var verification = town.Verify(message, detached);
            verification.Detail.ShouldBeNull(name);
            verification.Holds.ShouldBeTrue(name);
            verification.Content.ToArray().ShouldBe(content, name);

            message[^1] ^= 1;
            town.Verify(message, detached).Error.ShouldBe(KepError.BadSignature, name);
            message[^1] ^= 1;
            byte[] other = [.. content[..^1], (byte)(content[^1] ^ 1)];
            if (IsDetached(name)) town.Verify(message, other).Error.ShouldBe(KepError.DigestMismatch, name);
            else town.Verify(Town.Alter(message, content)).Error.ShouldBe(KepError.DigestMismatch, name);
        }
    }

    [Fact]
    public async Task What_we_sign_it_verifies_and_altered_it_does_not()
    {
        foreach (var (name, signer, content) in Cases())
        {
            var message = signer.Sign(content, attached: !IsDetached(name));
            await Write($"good-{name}.content", content);
            await Write($"good-{name}.p7s", message);
            message[^1] ^= 1;
            await Write($"altered-{name}.content", content);
            await Write($"altered-{name}.p7s", message);
            message[^1] ^= 1;
            if (!IsDetached(name)) continue;
            await Write($"other-{name}.content", [.. content, 0]);
            await Write($"other-{name}.p7s", message);
        }

        var verdicts = (await Peer("verify")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        verdicts.Length.ShouldBe(Cases().Count() * 5 / 2);
        verdicts.ShouldAllBe(line => line.StartsWith("good-", StringComparison.Ordinal) == line.EndsWith(" true", StringComparison.Ordinal));
    }

    private IEnumerable<(string Name, SigningIdentity Signer, byte[] Content)> Cases()
    {
        foreach (var (kind, signer) in Signers)
            foreach (var form in new[] { "attached", "detached" })
                for (var number = 0; number < Contents.Length; number++)
                    yield return ($"{kind}-{number}-{form}", signer, Contents[number]);
    }

    private Dictionary<string, SigningIdentity> Signers => signers ??= new[] { 257, 431 }
        .SelectMany(degree => new[] { (Degree: degree, Explicit: false), (Degree: degree, Explicit: true) })
        .ToDictionary(
            key => key.Explicit ? $"{key.Degree}-spelt" : $"{key.Degree}",
            key => town.Authority.Issue(Town.HeadOf, DstuSigningKey.Create(key.Degree, new() { Explicit = key.Explicit })));

    private Dictionary<string, SigningIdentity>? signers;

    private static bool IsDetached(string name) => name.EndsWith("detached", StringComparison.Ordinal);

    private async Task<string> Peer(string task)
    {
        var packages = await NpmPeers.Install(stop);
        var seconds = Town.Noon.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return await packages.Script("kep-peer.mjs").Run([task, folder.FullName, seconds], stop);
    }

    private Task Write(string name, byte[] content) => File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content, stop);

    private Task<byte[]> Read(string name) => File.ReadAllBytesAsync(Path.Combine(folder.FullName, name), stop);
}
