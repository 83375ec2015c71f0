namespace DiiaQr.Domain.Sharing;

/// <summary>The first line of the mail: how sure the recipient may be.</summary>
public abstract record TrustLine
{
    public abstract string Uk { get; }

    public sealed record SealedAndSigned : TrustLine
    {
        public override string Uk => "Документ засвідчено Дією, підписав власник";
    }

    /// <summary>Only where the installation allows documents without Diia's seal.</summary>
    public sealed record SignedOnly : TrustLine
    {
        public override string Uk => "Підписано, але не засвідчено Дією";
    }

    public sealed record Unverified(string Why) : TrustLine
    {
        public override string Uk => $"Перевірити не вдалося: {Why}";
    }
}
