using System.Text;
using DiiaQr.Kep.Signing;

namespace DiiaQr.Kep.Fuzz;

/// <summary>Messages of every form, certificates, lists and answers, made anew for each run by invented people.</summary>
internal static class Corpus
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("Заява про приєднання");

    public static List<Target> Make(TimeProvider clock)
    {
        var targets = new List<Target>();
        foreach (var key in new[] { KeyKind.Dstu257, KeyKind.EcdsaP256, KeyKind.Rsa2048 })
        {
            var pki = DemoPki.Create(clock, key);
            targets.AddRange(Messages(pki, key, new(TrustList.Read(pki.TrustListPem(), out _), clock.GetUtcNow())));
            targets.Add(new($"{key} certificate", pki.Head.Certificate.Raw.ToArray(), mutant =>
                Certificate.TryParse(mutant, out var certificate) ? certificate.RefuseIssuer(pki.Authority.Certificate)?.Error.ToString() ?? Target.Accepted : "unreadable"));
            targets.Add(new($"{key} public key", pki.Head.Key.PublicInfo(), mutant => PublicKey.Read(mutant).Unusable?.Error.ToString() ?? "usable"));
            targets.Add(new($"{key} trusted list", pki.TrustListPem(), mutant => $"{TrustList.Read(mutant, out _).Count} certificates"));
            targets.Add(new($"{key} revocation list", pki.Crl(), mutant =>
                Crl.TryParse(mutant, out var crl, out _) ? crl.IsFrom(pki.Authority.Certificate) ? Target.Accepted : "not the authority's" : "unreadable"));
        }
        return targets;
    }

    private static IEnumerable<Target> Messages(DemoPki pki, KeyKind key, Policy policy)
    {
        var longTerm = new SignOptions
        {
            TimeStamp = pki.TimeStamping.Stamp,
            CertificateValues = [pki.Authority.Certificate],
            Crls = [pki.Crl()],
            OcspAnswers = [pki.Responder.Answer(pki.Head.Certificate, Revocation.Good)],
        };
        yield return Of("attached", pki.Head.Sign(Content));
        yield return Of("BER", pki.Head.Sign(Content, options: new() { Ber = true }));
        yield return Of("two signers", SigningIdentity.SignTogether(Content, pki.Head, pki.Seal));
        yield return Of("long-term", pki.Head.Sign(Content, options: longTerm));
        yield return Target.Message($"{key} detached", pki.Citizen.Sign(Content, attached: false), Content, Content, policy);

        Target Of(string form, byte[] message) => Target.Message($"{key} {form}", message, null, Content, policy);
    }
}
