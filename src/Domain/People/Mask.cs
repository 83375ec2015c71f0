namespace DiiaQr.Domain.People;

/// <summary>Shows as much of a person's number as its owner needs to know it again.</summary>
public static class Mask
{
    public static string AllButLast(int shown, string value) =>
        new string('•', Math.Max(0, value.Length - shown)) + value[Math.Max(0, value.Length - shown)..];
}
