using DiiaQr.Domain;

namespace DiiaQr.Functions.Services;

public sealed record ServiceNameTaken() : Problem("service-name-taken", ProblemKind.Conflict, new(
    "У цьому відділенні вже є послуга з такою назвою. Виберіть іншу назву або змініть наявну послугу.",
    "This branch already has a service of this name. Choose another name, or change that service.",
    "Ten oddział ma już usługę o tej nazwie. Wybierz inną nazwę albo zmień istniejącą usługę."));

public sealed record NothingToSplit() : Problem("nothing-to-split", ProblemKind.Conflict, new(
    "Послуга просить лише один документ: розділяти нічого.",
    "The service asks for one document only: there is nothing to split.",
    "Usługa prosi tylko o jeden dokument: nie ma czego dzielić."));
