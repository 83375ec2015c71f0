namespace DiiaQr.Domain.Services;

/// <summary>How long the organisation keeps the copies it receives. It is theirs to keep; the mail tells them the day it ends.</summary>
public sealed record RetentionTerm
{
    /// <summary>75 years, the longest term of the list of standard documents (Order 578/5 of the Ministry of Justice).</summary>
    public const int Limit = 27_375;

    private RetentionTerm(int days) => Days = days;

    public int Days { get; }

    public static Result<RetentionTerm> Parse(int? days) =>
        days is >= 1 and <= Limit ? new RetentionTerm(days.Value) : new RetentionTermInvalid();

    /// <summary>One accepted before, as the store holds it. Not judged again: rules may change under it.</summary>
    public static RetentionTerm Stored(int days) => new(days);

    /// <summary>The last day on which the copies may be there.</summary>
    public DateOnly DeleteBy(DateOnly received) => received.AddDays(Days);
}

public sealed record RetentionTermInvalid() : Problem("retention-term-invalid", ProblemKind.Invalid, new(
    $"Вкажіть строк зберігання в днях: від 1 до {RetentionTerm.Limit}.",
    $"Give the retention term in days: from 1 to {RetentionTerm.Limit}.",
    $"Podaj okres przechowywania w dniach: od 1 do {RetentionTerm.Limit}."));
