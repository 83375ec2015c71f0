using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DiiaQr.Functions.Services;

/// <summary>GET document-types: what a service can ask for, in the order of the catalogue.</summary>
public static class ListDocumentTypes
{
    public static Ok<IReadOnlyList<DocumentTypeView>> Handle(HttpRequest request)
    {
        var language = Language.Of(request);
        return TypedResults.Ok<IReadOnlyList<DocumentTypeView>>([.. DocumentCatalogue.Shipped.All.Select(type => new DocumentTypeView(type.Code, type.Name.In(language)))]);
    }
}

public sealed record DocumentTypeView(string Code, string Name);
