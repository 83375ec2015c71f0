namespace DiiaQr.Domain.Organisations;

/// <summary>Who may join: a legal entity, a ФОП, or a міська/сільська/селищна рада, which may connect partners of its own.</summary>
public enum OrganisationKind { LegalEntity, SoleProprietor, CommunityCouncil }
