using DiiaQr.Domain;

namespace DiiaQr.Functions.Organisations;

public sealed record OfferNotJoined() : Problem("offer-not-joined", ProblemKind.Conflict, new(
    "Спершу приєднайтеся до публічної оферти: прочитайте її та підпишіть заяву про приєднання.",
    "Join the public offer first: read it and sign the accession statement.",
    "Najpierw przystąp do oferty publicznej: przeczytaj ją i podpisz oświadczenie o przystąpieniu."));

public sealed record BranchNameTaken() : Problem("branch-name-taken", ProblemKind.Conflict, new(
    "Відділення з такою назвою у вас уже є. Виберіть іншу назву або змініть наявне відділення.",
    "You already have a branch of this name. Choose another name, or change that branch.",
    "Masz już oddział o tej nazwie. Wybierz inną nazwę albo zmień istniejący oddział."));

public sealed record BranchHasServices() : Problem("branch-has-services", ProblemKind.Conflict, new(
    "У відділенні ще є послуги: спершу вилучіть їх.",
    "The branch still has services: remove them first.",
    "Oddział ma jeszcze usługi: najpierw je usuń."));
