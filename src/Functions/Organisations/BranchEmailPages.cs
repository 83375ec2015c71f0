using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>What the mailed link shows.</summary>
public static class BranchEmailPages
{
    public static ContentHttpResult Ask(Organisation organisation, Branch branch) => Pages.Ask(
        "Підтвердити електронну пошту?",
        $"Організація «{organisation.Name}», відділення «{branch.Details.Name}» ({branch.Details.Address}). На цю скриньку надходитимуть копії документів, якими діляться відвідувачі.",
        "Підтвердити");

    public static ContentHttpResult Confirmed(Branch branch) => Pages.Say(
        "Електронну пошту підтверджено",
        $"Відділення «{branch.Details.Name}» готове отримувати копії документів. Цю сторінку можна закрити.");

    /// <summary>For every link that does not fit, forged ones too: they learn nothing.</summary>
    public static ContentHttpResult Outdated => Pages.Say(
        "Посилання більше не діє",
        "Електронну адресу відділення змінено або відділення вилучено. Якщо лист новіший за це посилання, скористайтеся ним.",
        StatusCodes.Status410Gone);
}
