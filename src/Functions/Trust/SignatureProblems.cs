using System.Text;
using DiiaQr.Domain;
using DiiaQr.Kep;

namespace DiiaQr.Functions.Trust;

/// <summary>Whatever <see cref="Verifier"/> says against a signature: <c>kep-unknown-ca</c>, <c>kep-cert-expired</c>, …</summary>
public sealed record SignatureRefused(KepError Error) : Problem(CodeOf(Error), KindOf(Error), TextOf(Error))
{
    /// <summary>The error's name in kebab case.</summary>
    public static string CodeOf(KepError error)
    {
        var code = new StringBuilder("kep");
        foreach (var letter in error.ToString())
        {
            if (char.IsAsciiLetterUpper(letter)) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static ProblemKind KindOf(KepError error) => error switch
    {
        KepError.TooLarge => ProblemKind.TooLarge,
        KepError.RevocationUnknown => ProblemKind.Unavailable, // the same signature may do in a while
        _ => ProblemKind.Invalid,
    };

    private static Sentence TextOf(KepError error) => new(KepErrorTexts.Uk(error), KepErrorTexts.En(error), KepErrorTexts.Pl(error));
}

public sealed record SeveralSigners() : Problem("several-signers", ProblemKind.Invalid, new(
    "Тут потрібен підпис лише однієї особи. Підпишіть текст ще раз самостійно.",
    "One person's signature is needed here. Sign the text again, alone.",
    "Potrzebny jest podpis tylko jednej osoby. Podpisz tekst ponownie, samodzielnie."));

public sealed record SignatureNotBase64() : Problem("signature-not-base64", ProblemKind.Invalid, new(
    "Підпис (файл .p7s) передають у кодуванні base64.",
    "The signature (a .p7s file) is sent in base64.",
    "Podpis (plik .p7s) przesyła się w base64."));

public sealed record AuthoritiesMissing() : Problem("authorities-missing", ProblemKind.Unavailable, new(
    "Довірчий список надавачів КЕП ще не завантажено. Спробуйте пізніше.",
    "The list of trusted signature providers is not there yet. Try again later.",
    "Nie ma jeszcze listy zaufanych dostawców podpisu. Spróbuj później."));
