namespace DiiaQr.Domain;

/// <summary>What went wrong, as far as the caller is concerned; the edge turns it into an HTTP status.</summary>
public enum ProblemKind { Malformed, Invalid, NotSignedIn, Forbidden, NotFound, Conflict, Gone, TooLarge, HeadersTooLarge, TooMany, Unsupported, Unavailable, Broken }

/// <summary>An expected refusal: a stable code for programs and a sentence for people. Bugs and outages are exceptions.</summary>
public abstract record Problem(string Code, ProblemKind Kind, Sentence Text)
{
    /// <summary>What the caller could send instead, where that is known.</summary>
    public virtual string? Suggestion => null;

    /// <summary>In seconds: when the same call may pass, where it is refused for its time only.</summary>
    public virtual int? RetryAfter => null;

    /// <summary>Every field at fault, so that a form can be corrected in one go.</summary>
    public virtual IReadOnlyList<Fault> Faults => [];
}

/// <summary>One faulty field, by its path in the request (<c>branches.0.name</c>), and what is wrong with it.</summary>
public sealed record Fault(string Field, Problem Problem);

public sealed record InvalidRequest(IReadOnlyList<Fault> Fields) : Problem("invalid-request", ProblemKind.Invalid, new(
    "Деякі поля заповнено неправильно.",
    "Some fields are not filled in correctly.",
    "Niektóre pola są wypełnione nieprawidłowo."))
{
    public override IReadOnlyList<Fault> Faults => Fields;
}
