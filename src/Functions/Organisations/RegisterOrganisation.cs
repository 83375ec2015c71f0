using DiiaQr.Domain;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.SignIn;
using DiiaQr.Functions.StateRegister;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// POST organisations: the confirmed head registers his organisation, or is led to it if it is there. First the code,
/// then the organisation with its member row, last the person's own row: a repeat mends whatever a crash left out.
/// </summary>
public static class RegisterOrganisation
{
    public static async Task<Results<Created<OrganisationView>, Ok<OrganisationView>, ProblemAnswer>> Handle(
        RegisterRequest body, Caller caller, Profiles.Profiles profiles, IStateRegister register, OrganisationCodes codes,
        Organisations organisations, Memberships memberships, TimeProvider clock, CancellationToken stop)
    {
        var faults = new Faults();
        var kind = KindName.Parse(body.Kind);
        faults.Take("kind", kind);
        // What a code must look like depends on the kind; what a name must not hold, on the code.
        var code = kind.IsOk ? OrganisationCode.Parse(kind.Value, body.Code) : new OrganisationKindUnknown();
        if (kind.IsOk) faults.Take("code", code);
        var name = OrganisationName.Parse(body.Name);
        faults.Take("name", code.IsOk ? OwnNumber.NotIn(code.Value, name) : name);
        if (faults.Any) return faults.ToProblem().ToHttp();
        if (await profiles.Find(caller.PersonId, stop) is null) return new ProfileIncomplete().ToHttp();
        var isHead = await IsHead(code.Value, caller.Session, register, stop);
        if (!isHead.IsOk) return isHead.Problem.ToHttp();
        if (!isHead.Value) return new NotTheHead(kind.Value).ToHttp();

        var id = await codes.Take(code.Value, stop);
        var created = new Organisation(id, code.Value, name.Value, caller.PersonId, clock.GetUtcNow(), null, 1);
        var isNew = await organisations.TryAdd(created, stop);
        if (!isNew) await organisations.AddHead(id, caller.PersonId, stop);
        await memberships.AddHead(caller.PersonId, id, stop);
        if (isNew) return TypedResults.Created($"/api/v1/organisations/{id}", OrganisationView.Of(created, Role.Head));
        var (existing, _) = (await organisations.Find(id, stop))!.Value;
        return TypedResults.Ok(OrganisationView.Of(existing, Role.Head));
    }

    /// <summary>A ФОП is his own head. Of a legal person only the state register says: a certificate may name another organisation, or none.</summary>
    private static async Task<Result<bool>> IsHead(OrganisationCode code, Session session, IStateRegister register, CancellationToken stop) =>
        code.IsNationalNumber ? code.Value == session.Rnokpp : await register.IsHead(code.Value, session.Rnokpp, stop);
}

/// <param name="Kind"><c>legal-entity</c>, <c>sole-proprietor</c> or <c>community-council</c>.</param>
/// <param name="Code">ЄДРПОУ, or a ФОП's РНОКПП.</param>
/// <param name="Name">As the state register writes it.</param>
public sealed record RegisterRequest(string? Kind, string? Code, string? Name);
