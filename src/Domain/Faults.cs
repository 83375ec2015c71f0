namespace DiiaQr.Domain;

/// <summary>Collects every faulty field of one request before any answer is given.</summary>
public sealed class Faults
{
    private readonly List<Fault> list = [];

    public bool Any => list.Count > 0;

    /// <summary>The parsed value, or <c>default</c> with the fault noted: read it only once <see cref="Any"/> is false.</summary>
    public T Take<T>(string field, Result<T> parsed) where T : notnull
    {
        if (parsed.IsOk) return parsed.Value;
        Add(field, parsed.Problem);
        return default!;
    }

    /// <summary>A problem that names its own fields (<c>documents.2.code</c>) is noted under those.</summary>
    public void Add(string field, Problem problem)
    {
        if (problem.Faults.Count > 0) list.AddRange(problem.Faults);
        else list.Add(new(field, problem));
    }

    public InvalidRequest ToProblem() => new([.. list]);
}
