using DiiaQr.Domain.Organisations;

namespace DiiaQr.Domain.Naming;

/// <summary>Whose service it is: a body may speak in its own name, nobody else's; and the own name is no purpose.</summary>
/// <param name="Names">The organisation's, the branch's and the partner's.</param>
public sealed record NameHolder(OrganisationKind Kind, params IReadOnlyList<string> Names)
{
    public static NameHolder Of(Organisation organisation) => new(organisation.Kind, organisation.Name.Value);
}
