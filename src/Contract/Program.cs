using DiiaQr.Contract;

// Run from the repository's root after a change of the contract; a test fails until the file is written anew.
var file = args is [var named] ? named : "src/Functions/Contract/openapi.json";
await File.WriteAllTextAsync(file, await OpenApiFile.Generate(CancellationToken.None));
Console.WriteLine($"Written: {file}");
