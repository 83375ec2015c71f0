using DiiaQr.Domain;

namespace DiiaQr.Functions.StateRegister;

/// <summary>The Unified State Register (ЄДР): who heads a legal person or may sign for it. No certificate says so.</summary>
public interface IStateRegister
{
    /// <param name="edrpou">Eight digits.</param>
    /// <param name="rnokpp">Ten digits.</param>
    /// <returns>False also where the register does not know the code; <see cref="StateRegisterUnavailable"/> when it does not answer: never a guess.</returns>
    Task<Result<bool>> IsHead(string edrpou, string rnokpp, CancellationToken stop);
}

public sealed record StateRegisterUnavailable() : Problem("state-register-unavailable", ProblemKind.Unavailable, new(
    "Державний реєстр зараз не відповідає, тож перевірити керівника не вдалося. Спробуйте за кілька хвилин.",
    "The state register does not answer now, so the head could not be checked. Try again in a few minutes.",
    "Rejestr państwowy teraz nie odpowiada, więc nie udało się sprawdzić kierownika. Spróbuj za kilka minut."));
