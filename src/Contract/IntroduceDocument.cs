using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiiaQr.Contract;

/// <summary>What stands above the operations: the introduction, the parts of the API, the two ways to show who one is.</summary>
internal sealed class IntroduceDocument : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DiiaQr.Functions",
            Version = "1.0",
            Summary = "Signed copies of digital documents for whoever hangs a printed QR code on his counter.",
            Description = Introduction(),
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "Wherever this document was read." }];
        document.Tags = new HashSet<OpenApiTag>(Slice.All.Select(slice => new OpenApiTag { Name = slice.Name, Description = slice.Description }));
        document.AddComponent<IOpenApiSecurityScheme>("session", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "`token`, as `SignInWithKep` told it. It ends 8 hours after signing in, or 30 minutes after the last call.",
        });
        document.AddComponent<IOpenApiSecurityScheme>("shareSecret", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = Functions.Sharing.ShowShare.SecretHeader,
            Description = "`secret`, as `AcceptShare` told it to the sender of the share.",
        });
        return Task.CompletedTask;
    }

    private static string Introduction()
    {
        using var text = new StreamReader(typeof(IntroduceDocument).Assembly.GetManifestResourceStream("Introduction.md")!);
        return text.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
