namespace DiiaQr.Contract;

/// <summary>What ids and codes look like (ECMA-262, as JSON Schema asks).</summary>
internal static class Patterns
{
    public const string Id = "^[0-9a-f]{32}$";
    public const string QrId = "^[a-z2-7]{24}$";
    public const string Sha256 = "^[0-9a-f]{64}$";
    public const string HumanCode = "^[0-9A-Z]{4}-[0-9A-Z]{4}$";
    public const string MatchingCode = "^[0-9]{3} [0-9]{3}$";
    public const string ProblemCode = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
}
