using System.Buffers;
using DiiaQr.Domain.Sharing;

namespace DiiaQr.Functions.Qr;

/// <summary>What a downloaded code is called: <c>Оренда авто K7QD-M2XW.pdf</c>.</summary>
public static class QrFileName
{
    private const int MostOfName = 100;

    // Windows allows fewer characters than others: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static readonly SearchValues<char> NotAllowed = SearchValues.Create("\\/:*?\"<>|");

    public static string Of(string service, HumanCode code, string extension)
    {
        var name = new string([.. service.Select(c => NotAllowed.Contains(c) ? ' ' : c)]);
        return $"{string.Join(' ', name[..Math.Min(name.Length, MostOfName)].Split(' ', StringSplitOptions.RemoveEmptyEntries))} {code.Value}.{extension}";
    }
}
