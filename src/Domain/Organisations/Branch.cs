namespace DiiaQr.Domain.Organisations;

/// <summary>A place of an organisation that asks for documents, and the mailbox that receives them.</summary>
/// <param name="Version">Grows with every change that a request card shows.</param>
public sealed record Branch(
    string Id, string OrganisationId, BranchDetails Details, EmailConfirmation Confirmation, DateTimeOffset CreatedAt, long Version)
{
    /// <summary>Documents go only to a mailbox that somebody in the branch has opened.</summary>
    public bool CanReceive => Confirmation.State is EmailState.Confirmed;

    public static Branch New(string id, string organisationId, BranchDetails details, DateTimeOffset now) =>
        new(id, organisationId, details, EmailConfirmation.Ask(now), now, 1);

    /// <summary>The same branch where nothing changes. Another e-mail has to be confirmed anew, and is written to no sooner than the same one.</summary>
    public Result<Branch> Change(BranchDetails details, DateTimeOffset now)
    {
        if (details == Details) return this;
        var changed = this with { Details = details, Version = Version + 1 };
        if (details.Email == Details.Email) return changed;
        if (Confirmation.TooSoon(now) is { } soon) return soon;
        return changed with { Confirmation = EmailConfirmation.Ask(now) };
    }

    /// <summary>The same branch where the e-mail is confirmed already.</summary>
    public Branch ConfirmEmail() =>
        CanReceive ? this : this with { Confirmation = Confirmation with { State = EmailState.Confirmed }, Version = Version + 1 };

    /// <summary>The same branch where there is nothing to ask any more.</summary>
    public Result<Branch> AskAgain(DateTimeOffset now)
    {
        if (CanReceive) return this;
        if (Confirmation.TooSoon(now) is { } soon) return soon;
        return this with { Confirmation = Confirmation with { State = EmailState.Pending, AskedAt = now } };
    }

    /// <param name="askedAt">Of the mail that could not be delivered; a later one may still arrive.</param>
    public Branch NoteUndeliverable(DateTimeOffset askedAt) => Confirmation.State is EmailState.Pending && Confirmation.AskedAt == askedAt
        ? this with { Confirmation = Confirmation with { State = EmailState.Undeliverable } }
        : this;
}

/// <summary>What the head says of a branch.</summary>
/// <param name="Email">Receives the copies.</param>
public sealed record BranchDetails(BranchName Name, Address Address, EmailAddress Email, BranchOwner Owner)
{
    public string? Partner => Owner is BranchOwner.Partner partner ? partner.Name.Value : null;
}
