using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>
/// Adds to the schemas what the records do not show: which fields a request needs, what a text may hold. Records of requests
/// are nullable throughout, so that every fault is named at once; answers leave out what is <c>null</c>.
/// </summary>
internal sealed class CompleteSchemas : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var unused = Fields.All.Keys.ToHashSet();
        foreach (var (name, schema) in document.Components!.Schemas!.Select(entry => (entry.Key, (OpenApiSchema)entry.Value)))
        {
            var isRequest = name.EndsWith("Request", StringComparison.Ordinal);
            var required = new HashSet<string>();
            foreach (var (field, read) in schema.Properties?.ToList() ?? [])
            {
                var known = Fields.All.GetValueOrDefault($"{name}.{field}");
                unused.Remove($"{name}.{field}");
                var (solid, wasNullable) = WithoutNull(read);
                schema.Properties![field] = solid;
                if (isRequest ? !(known?.MayBeLeftOut ?? false) : !wasNullable) required.Add(field);
                solid.Description = solid.Description?.Replace("`null`", "absent", StringComparison.Ordinal); // what the record calls null is not sent
                if (known is not null) Complete((OpenApiSchema)solid, known);
            }

            schema.Required = required;
        }

        return unused.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException($"There is no field {string.Join(", ", unused)}: correct {nameof(Fields)}.");
    }

    private static (IOpenApiSchema Schema, bool WasNullable) WithoutNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own) return (schema, false);
        if (own.OneOf is { Count: 2 } either) return (either.Single(one => one.Type != JsonSchemaType.Null), true);
        if (own.Type?.HasFlag(JsonSchemaType.Null) is not true) return (own, false);
        own.Type &= ~JsonSchemaType.Null;
        return (own, true);
    }

    private static void Complete(OpenApiSchema schema, Field known)
    {
        schema.Description = known.Description ?? schema.Description;
        schema.Pattern = known.Pattern;
        schema.Format = known.Format ?? schema.Format;
        schema.ContentEncoding = known.IsBase64 ? "base64" : null;
        schema.MaxLength = known.MaxLength;
        schema.MaxItems = known.MaxItems;
        schema.Minimum = known.Range?.From.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = known.Range?.To.ToString(CultureInfo.InvariantCulture);
        if (known.OneOf is not null) schema.Enum = [.. known.OneOf.Select(value => JsonValue.Create(value))];
        if (known.Items is not null) Complete((OpenApiSchema)schema.Items!, known.Items);
    }
}
