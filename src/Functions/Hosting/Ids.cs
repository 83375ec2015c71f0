namespace DiiaQr.Functions.Hosting;

public static class Ids
{
    /// <summary>32 hex digits, as <see cref="NewId"/> and the key ring make them: anything else cannot be a key, and never reaches storage.</summary>
    public static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
