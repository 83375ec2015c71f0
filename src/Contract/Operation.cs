using DiiaQr.Domain;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>What the contract says of a function beyond what its code shows.</summary>
/// <param name="Function">Its name in <c>Routes.cs</c>.</param>
/// <param name="Summary">One sentence for somebody who calls it.</param>
/// <param name="Answers">Every answer that is not a problem.</param>
internal sealed record Operation(string Function, string Summary, params IReadOnlyList<Answer> Answers)
{
    /// <summary>What a caller has to know besides; CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>An example of the JSON body.</summary>
    public object? Body { get; init; }

    /// <summary>A body that is no JSON.</summary>
    public OpenApiRequestBody? Form { get; init; }

    /// <summary>A header that it reads by itself.</summary>
    public OpenApiParameter? Header { get; init; }

    /// <summary>What it may refuse besides <see cref="Refusals.Usual"/>.</summary>
    public IReadOnlyList<Problem> Refuses { get; init; } = [];

    /// <summary>A caller who has the answer already is told so.</summary>
    public bool IsTagged => Answers.Any(answer => answer.Status == StatusCodes.Status304NotModified);

    /// <summary>Answers without any setting of the installation.</summary>
    public bool NeedsNoSettings { get; init; }
}

/// <param name="Says">What the answer means.</param>
/// <param name="ContentType"><c>null</c> where there is no body.</param>
/// <param name="Example">Of a JSON body; its type is the schema.</param>
internal sealed record Answer(int Status, string Says, string? ContentType = null, object? Example = null)
{
    public static Answer Json(int status, string says, object example) => new(status, says, "application/json", example);

    public static Answer Page(int status, string says) => new(status, says, "text/html");
}

/// <summary>A part of the API as a reader looks for it.</summary>
internal sealed record Slice(string Name, string Description, IReadOnlyList<Operation> Operations)
{
    /// <summary>In the order of the journey.</summary>
    public static IReadOnlyList<Slice> All { get; } =
    [
        Slices.SignInSlice.Slice,
        Slices.ProfileSlice.Slice,
        Slices.OrganisationSlice.Slice,
        Slices.BranchSlice.Slice,
        Slices.ServiceSlice.Slice,
        Slices.PrintedCodeSlice.Slice,
        Slices.CitizenSlice.Slice,
        Slices.MailedLinkSlice.Slice,
        Slices.SignatureSlice.Slice,
        Slices.InstallationSlice.Slice,
    ];

    /// <exception cref="InvalidOperationException">A function without its words: give it an <see cref="Operation"/> in one of the slices.</exception>
    public static (Slice Slice, Operation Operation) Of(string function) => All
        .SelectMany(slice => slice.Operations, (slice, operation) => (slice, operation))
        .Where(entry => entry.operation.Function == function)
        .DefaultIfEmpty()
        .Single() is { slice: not null } found ? found : throw new InvalidOperationException($"{function} is mapped, but no file in src/Contract/Slices describes it.");
}
