namespace DiiaQr.Domain.Naming;

/// <param name="Rule">Which rule refused it: <c>gibberish</c>, <c>offensive</c>, <c>contact</c>, <c>product</c>, <c>document</c>, <c>test</c>, <c>impersonation</c>, <c>generic</c>, <c>own-name</c>.</param>
/// <param name="Better">A name that would pass, in Ukrainian.</param>
public sealed record ServiceNameRefused(string Rule, Sentence Why, string? Better) : Problem("service-name-refused", ProblemKind.Invalid, Why)
{
    public override string? Suggestion => Better;
}
