using DiiaQr.Domain.Sharing;

namespace DiiaQr.Domain.Tests.Sharing;

public class PairingDocuments
{
    private static readonly PartSignature Seal = new(IsSeal: true, IsKnownSeal: true, "issuer", null);
    private static readonly PartSignature ForeignSeal = Seal with { IsKnownSeal = false };
    private static readonly PartSignature Owner = new(IsSeal: false, IsKnownSeal: false, "owner", "1759013776");
    private static readonly PartSignature Stranger = Owner with { Signer = "stranger", Rnokpp = "2182917600" };

    private static SignedPart Part(string code, params PartSignature[] signatures) => new(code, $"sha-of-{code}", signatures);

    private static (string Field, string Code)[] Faults(SignedPart[] parts, string[]? encrypted = null, bool allowUnsealed = false, string? number = null) =>
        [.. DocumentPairs.Check(parts, encrypted ?? [], allowUnsealed, number).Select(fault => (fault.Field, fault.Problem.Code))];

    [Fact]
    public void A_sealed_and_a_signed_file_make_a_document() =>
        Faults([Part("passport", Seal), Part("passport", Owner)]).ShouldBeEmpty();

    [Fact]
    public void One_file_may_hold_seal_and_signature() => Faults([Part("passport", Seal, Owner)]).ShouldBeEmpty();

    [Fact]
    public void A_document_needs_its_seal_unless_the_installation_says_otherwise()
    {
        Faults([Part("passport", Owner)]).ShouldBe([("documents.passport", "document-not-sealed")]);
        Faults([Part("passport", Owner)], allowUnsealed: true).ShouldBeEmpty();
    }

    [Fact]
    public void A_seal_by_somebody_else_does_not_count() =>
        Faults([Part("passport", ForeignSeal), Part("passport", Owner)]).ShouldBe([("documents.passport", "seal-not-recognised")]);

    [Fact]
    public void A_document_needs_its_owner_s_signature() =>
        Faults([Part("passport", Seal)]).ShouldBe([("documents.passport", "document-not-signed")]);

    [Fact]
    public void Both_files_hold_the_same_document() =>
        Faults([Part("passport", Seal), Part("passport", Owner) with { Content = "sha-of-another" }]).ShouldBe([("documents.passport", "documents-differ")]);

    [Fact]
    public void A_document_comes_once() =>
        Faults([Part("passport", Seal), Part("passport", Owner), Part("passport", Owner)]).ShouldBe([("documents.passport", "document-sent-twice")]);

    [Fact]
    public void One_person_signs_all() =>
        Faults([Part("passport", Seal, Owner), Part("pension-card", Seal, Stranger)]).ShouldBe([("documents", "signers-differ")]);

    [Fact]
    public void The_signer_is_the_one_the_metadata_name()
    {
        Faults([Part("passport", Seal, Owner)], number: "1759013776").ShouldBeEmpty();
        Faults([Part("passport", Seal, Owner)], number: "2182917600").ShouldBe([("encodeData", "metadata-mismatch")]);
    }

    [Fact]
    public void An_encrypted_file_is_ignored_beside_a_signed_one_and_refused_alone()
    {
        Faults([Part("passport", Seal, Owner)], encrypted: ["passport"]).ShouldBeEmpty();
        Faults([], encrypted: ["passport"]).ShouldBe([("documents.passport", "encrypted-not-supported")]);
    }

    [Fact]
    public void Everything_wrong_is_named_at_once() =>
        Faults([Part("passport", Owner), Part("pension-card", Seal)], encrypted: ["driver-license"]).ShouldBe(
        [
            ("documents.driver-license", "encrypted-not-supported"),
            ("documents.passport", "document-not-sealed"),
            ("documents.pension-card", "document-not-signed"),
        ]);
}
