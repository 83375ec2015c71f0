using System.Globalization;
using System.Text.Json.Nodes;
using DiiaQr.Domain.Services;
using DiiaQr.Domain.Sharing;
using DiiaQr.Functions.Sharing;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>The one body that is not JSON and that the function reads part by part: a share as Diia posts it.</summary>
internal static class ShareUpload
{
    public static void Describe(OpenApiOperation operation)
    {
        operation.Parameters!.Add(new OpenApiParameter
        {
            Name = AcceptShare.TraceHeader,
            In = ParameterLocation.Header,
            Required = true,
            Description = "Diia's id of this request. The same id again is the same share: it is answered the same and stored once.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = TraceId.Limit, Pattern = "^[^\\s/\\\\#?]+$" },
        });
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Each document is a pair of parts under its code: the PDF sealed by Diia and the same PDF signed by the citizen, each a CMS signature with the PDF inside (`.p7s`), as base64 text or as it is. At most {ShareLimits.Documents} documents, {ShareLimits.DocumentBytes >> 20} MB each, {ShareLimits.ShareBytes >> 20} MB in all, counted without base64. File names are not read."),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
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
                    Example = new JsonObject { ["taxpayer-card"] = new JsonArray(Invented.Base64, Invented.Base64) },
                },
            },
        };
    }

    private static OpenApiSchema Part(string description) => new() { Type = JsonSchemaType.String, ContentEncoding = "base64", Description = description };
}
