using System.Diagnostics.CodeAnalysis;

namespace DiiaQr.Domain;

/// <summary>A value, or the reason there is none.</summary>
public readonly struct Result<T> where T : notnull
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    public Problem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOk => Problem is null;

    public T Value => IsOk && value is not null ? value : throw new InvalidOperationException($"No value: {Problem?.Code}");

    public Result<TNext> Map<TNext>(Func<T, TNext> next) where TNext : notnull => IsOk ? next(Value) : Problem;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
