using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Data.Tables.Sas;

namespace DiiaQr.Local.Emulators;

/// <summary>
/// Makes tables by the REST contract (https://learn.microsoft.com/rest/api/storageservices/create-table),
/// because the package's own way needs JSON by reflection, which is off in our tests.
/// </summary>
internal static class Tables
{
    public static async Task Make(string connectionString, IReadOnlyList<string> names, CancellationToken stop)
    {
        var service = new TableServiceClient(connectionString);
        var sas = service.GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, DateTimeOffset.UtcNow.AddMinutes(10));
        var address = new UriBuilder(sas) { Path = $"{sas.AbsolutePath.TrimEnd('/')}/Tables" }.Uri;
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json;odata=nometadata");
        foreach (var name in names)
        {
            var body = new StringContent(new JsonObject { ["TableName"] = name }.ToJsonString(), new MediaTypeHeaderValue("application/json"));
            using var answer = await http.PostAsync(address, body, stop);
            if (answer.StatusCode != HttpStatusCode.Conflict) answer.EnsureSuccessStatusCode();
        }
    }
}
