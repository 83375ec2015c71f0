using DiiaQr.Functions;
using DiiaQr.Functions.Hosting;

await using var app = App.Build(args);

// The build and `dotnet publish` call this: the folders of function.json are read back from the mapped routes.
if (args is ["--write-functions", var folder])
{
    FunctionFolders.Write(app, folder);
    return;
}

await app.RunAsync();
