using System.Globalization;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Sharing;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>The bodies that are not JSON, which the functions read part by part.</summary>
internal static class Forms
{
    private static string Limits { get; } = string.Create(CultureInfo.InvariantCulture, $"{ShareLimits.DocumentBytes >> 20} MB each");

    /// <summary>A share as Diia posts it.</summary>
    public static OpenApiRequestBody Share { get; } = Form(
        string.Create(CultureInfo.InvariantCulture,
            $"Each document is a pair of parts under its code: the PDF sealed by Diia and the same PDF signed by the citizen, each a CMS signature with the PDF inside (`.p7s`), as base64 text or as it is. At most {ShareLimits.Documents} documents, {Limits}, {ShareLimits.ShareBytes >> 20} MB in all, counted without base64. File names are not read."),
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["encodeData"] = Part("Diia's metadata, signed (CMS around JSON). It serves the check and is never stored."),
            },
            PropertyNames = new OpenApiSchema { Enum = [.. DocumentCatalogue.Shipped.All.Select(type => JsonValue.Create(type.Code)), JsonValue.Create("encodeData")] },
            AdditionalProperties = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Named by the document's code: the sealed file and the signed one. An encrypted twin (`.p7e`) beside them is ignored.",
                Items = Part("A CMS signature with the PDF inside, in base64."),
                MinItems = 1,
                MaxItems = 3,
            },
        },
        new() { ["taxpayer-card"] = new JsonArray(Invented.Base64, Invented.Base64) });

    public static OpenApiParameter TraceId { get; } = new()
    {
        Name = AcceptShare.TraceHeader,
        In = ParameterLocation.Header,
        Required = true,
        Description = "Diia's id of this request. The same id again is the same share: it is answered the same and stored once.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Domain.Sharing.TraceId.Limit, Pattern = "^[^\\s/\\\\#?]+$" },
    };

    /// <summary>A signed file to be judged.</summary>
    public static OpenApiRequestBody Signature { get; } = Form(
        $"Up to {Limits}. Any other part is refused.",
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "signature" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["signature"] = Part("The CMS signature (`.p7s`), as base64 text or as it is."),
                ["content"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The signed file as it is, where the signature does not hold it." },
            },
        },
        new() { ["signature"] = Invented.Base64 });

    private static OpenApiRequestBody Form(string description, OpenApiSchema schema, JsonObject example) => new()
    {
        Required = true,
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = schema, Example = example } },
    };

    private static OpenApiSchema Part(string description) => new() { Type = JsonSchemaType.String, ContentEncoding = "base64", Description = description };
}
