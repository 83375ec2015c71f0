namespace DiiaQr.Domain.Naming;

/// <summary>A reason to refuse a name or to ask a person about it.</summary>
/// <param name="Id">Stable: verdicts are stored and counted by it.</param>
public sealed record NameRule(string Id, Sentence Why)
{
    /// <summary>Of all rules and of <c>words.txt</c> together: a greater one has every stored name judged anew.</summary>
    public const int Version = 2;

    public static readonly NameRule Gibberish = new("gibberish", new(
        "Ця назва нічого не каже: напишіть словами, для чого потрібні документи, наприклад «Запис на прийом до лікаря».",
        "This name says nothing: write in words what the documents are needed for, such as «Запис на прийом до лікаря».",
        "Ta nazwa nic nie mówi: napisz słowami, do czego potrzebne są dokumenty, na przykład «Запис на прийом до лікаря»."));

    public static readonly NameRule Offensive = new("offensive", new(
        "У назві є образливе слово: замініть його.",
        "The name has an offensive word: replace it.",
        "W nazwie jest obraźliwe słowo: zastąp je innym."));

    public static readonly NameRule Contact = new("contact", new(
        "Назва містить контакти або рекламу: залиште тільки мету, контакти є на картці запиту.",
        "The name has contacts or an advertisement: leave the purpose only, contacts are on the request card.",
        "Nazwa zawiera kontakty lub reklamę: zostaw tylko cel, kontakty są na karcie prośby."));

    public static readonly NameRule Product = new("product", new(
        "Назва говорить про Дію чи впровадження, а не про мету: напишіть, що людина отримає від вас.",
        "The name speaks of Diia or of its introduction, not of the purpose: write what people get from you.",
        "Nazwa mówi o Dii lub jej wdrożeniu, a nie o celu: napisz, co ludzie u ciebie załatwią."));

    public static readonly NameRule Document = new("document", new(
        "Це назва документа, а не послуги: напишіть, для чого людина надсилає документи.",
        "This names a document, not a service: write what people send the documents for.",
        "To nazwa dokumentu, a nie usługi: napisz, po co ludzie przesyłają dokumenty."));

    public static readonly NameRule Test = new("test", new(
        "Це схоже на пробний запис: назвіть справжню послугу, її побачать відвідувачі.",
        "This looks like a trial entry: name a real service, visitors will see it.",
        "To wygląda na wpis próbny: podaj prawdziwą usługę, zobaczą ją odwiedzający."));

    public static readonly NameRule Impersonation = new("impersonation", new(
        "Назва говорить від імені іншої установи: назвіть власну послугу.",
        "The name speaks for another body: name a service of your own.",
        "Nazwa mówi w imieniu innej instytucji: podaj własną usługę."));

    public static readonly NameRule Generic = new("generic", new(
        "Назва надто загальна: уточніть, яка це послуга, наприклад «Надання медичних послуг».",
        "The name is too general: say which service it is, such as «Надання медичних послуг».",
        "Nazwa jest zbyt ogólna: podaj, jaka to usługa, na przykład «Надання медичних послуг»."));

    public static readonly NameRule OwnName = new("own-name", new(
        "Це назва самої організації, її видно й так: напишіть, для чого людина надсилає документи.",
        "This is the organisation's own name, which is shown anyway: write what people send the documents for.",
        "To nazwa samej organizacji, którą i tak widać: napisz, po co ludzie przesyłają dokumenty."));
}
