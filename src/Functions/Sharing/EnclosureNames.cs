using DiiaQr.Domain.Sharing;

namespace DiiaQr.Functions.Sharing;

/// <summary>What the files are called in the mail and in the archive. The sender's names are never used: they may hold anything.</summary>
public static class EnclosureNames
{
    /// <param name="number">Of the document within the share, from 1.</param>
    public static string Pdf(int number, string code) => $"{number}-{code}.pdf";

    public static string Signature(int number, SharedFile file) => $"{number}-{file.Code}-{(file.IsSeal ? "pechatka-diia" : "pidpys-vlasnyka")}.p7s";
}
