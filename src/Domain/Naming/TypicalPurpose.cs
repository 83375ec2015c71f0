namespace DiiaQr.Domain.Naming;

/// <summary>Для чого той чи інший документ здебільшого просять: підказка авторові, який назвав послугу документом.</summary>
internal static class TypicalPurpose
{
    public static string Of(string? documentCode) => documentCode switch
    {
        "foreign-passport" => "Оформлення туристичної подорожі",
        "taxpayer-card" => "Відкриття банківського рахунку",
        "reference-internally-displaced-person" => "Оформлення допомоги внутрішньо переміщеним особам",
        "birth-certificate" or "user-birth-record" => "Запис дитини до першого класу",
        "driver-license" => "Оренда автомобіля",
        "vehicle-license" => "Укладення договору страхування автомобіля",
        "student-id-card" => "Поселення студентів у гуртожиток",
        "pension-card" => "Оформлення пільгового проїзду",
        "education-document" => "Вступ до навчального закладу",
        "veteran-certificate" => "Оформлення пільг для ветеранів",
        "name-change-act-record" or "marriage-act-record" or "divorce-act-record" => "Внесення змін до договору після зміни прізвища",
        "residence-permit-permanent" or "residence-permit-temporary" => "Реєстрація місця проживання",
        _ => "Укладення договору про надання послуг",
    };
}
