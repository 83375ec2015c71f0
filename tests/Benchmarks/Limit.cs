namespace DiiaQr.Benchmarks;

/// <summary>One limit and what was measured against it.</summary>
internal sealed record Limit(string Name, string Measured, bool Holds)
{
    public override string ToString() => $"{(Holds ? "holds" : "FAILS")}  {Name}: {Measured}";
}
