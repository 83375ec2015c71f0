using Microsoft.AspNetCore.Http.Metadata;

namespace DiiaQr.Functions.Hosting;

/// <summary>The largest body this function takes, in bytes; elsewhere it is 1 MB.</summary>
public sealed record RequestSizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
