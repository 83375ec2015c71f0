namespace DiiaQr.Domain.Services;

/// <summary>Why the organisation may process the documents: the six grounds of article 11 of the Law of Ukraine 2297-VI.</summary>
public sealed record LegalGround
{
    private LegalGround(string code, Sentence text) => (Code, Text) = (code, text);

    public string Code { get; }

    public Sentence Text { get; }

    public static IReadOnlyList<LegalGround> All { get; } =
    [
        new("consent", new(
            "Згода суб’єкта персональних даних.",
            "The consent of the data subject.",
            "Zgoda osoby, której dane dotyczą.")),
        new("law", new(
            "Дозвіл на обробку персональних даних, наданий законом для здійснення повноважень.",
            "A permission given by law for the exercise of official powers.",
            "Upoważnienie ustawowe do wykonywania uprawnień.")),
        new("contract", new(
            "Укладення та виконання правочину, стороною якого є суб’єкт персональних даних.",
            "The conclusion and performance of a contract with the data subject.",
            "Zawarcie i wykonanie umowy z osobą, której dane dotyczą.")),
        new("vital-interest", new(
            "Захист життєво важливих інтересів суб’єкта персональних даних.",
            "The protection of the data subject's vital interests.",
            "Ochrona żywotnych interesów osoby, której dane dotyczą.")),
        new("legal-obligation", new(
            "Виконання обов’язку володільця персональних даних, передбаченого законом.",
            "The performance of a legal obligation of the data controller.",
            "Wypełnienie obowiązku prawnego administratora danych.")),
        new("legitimate-interest", new(
            "Захист законних інтересів володільця персональних даних або третьої особи.",
            "The protection of the legitimate interests of the data controller or of a third party.",
            "Ochrona prawnie uzasadnionych interesów administratora danych lub osoby trzeciej.")),
    ];

    public static Result<LegalGround> Parse(string? code) =>
        All.FirstOrDefault(ground => ground.Code == code) is { } ground ? ground : new LegalGroundUnknown();

    /// <summary>One accepted before, as the store holds it. Where the law has dropped it since, the code stands for its text.</summary>
    public static LegalGround Stored(string code) => All.FirstOrDefault(ground => ground.Code == code) ?? new(code, new(code, code, code));
}

public sealed record LegalGroundUnknown() : Problem("legal-ground-unknown", ProblemKind.Invalid, new(
    "Виберіть одну з шести підстав обробки персональних даних (стаття 11 Закону 2297-VI).",
    "Choose one of the six legal grounds for processing personal data (article 11 of Law 2297-VI).",
    "Wybierz jedną z sześciu podstaw przetwarzania danych osobowych (artykuł 11 ustawy 2297-VI)."));
