namespace DiiaQr.Domain;

/// <summary>One sentence for a person, in each language we speak.</summary>
public sealed record Sentence(string Uk, string En, string Pl)
{
    /// <param name="language">A primary language tag: <c>uk</c>, <c>en</c> or <c>pl</c>; anything else reads Ukrainian.</param>
    public string In(string language) => language switch { "en" => En, "pl" => Pl, _ => Uk };
}
