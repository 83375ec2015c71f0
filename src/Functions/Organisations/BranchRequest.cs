using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;

namespace DiiaQr.Functions.Organisations;

/// <param name="Email">Receives the copies, once it has been confirmed.</param>
/// <param name="Owner"><c>own</c> or <c>partner</c>: a community council must choose, others may leave it out.</param>
/// <param name="PartnerName">Of a partner's branch; visitors see it.</param>
public sealed record BranchRequest(string? Name, string? Address, string? Email, string? Owner, string? PartnerName)
{
    public Result<BranchDetails> Read(Organisation organisation)
    {
        var faults = new Faults();
        var details = new BranchDetails(
            faults.Take("name", OwnNumber.NotIn(organisation.Code, BranchName.Parse(Name))),
            faults.Take("address", OwnNumber.NotIn(organisation.Code, Domain.Organisations.Address.Parse(Address))),
            faults.Take("email", EmailAddress.Parse(Email)),
            faults.Take(Owner is "partner" ? "partnerName" : "owner", BranchOwner.Parse(organisation.Kind, Owner, PartnerName)));
        return faults.Any ? faults.ToProblem() : details;
    }
}
