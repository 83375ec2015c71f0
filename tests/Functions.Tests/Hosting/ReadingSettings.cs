using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;
using DiiaQr.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace DiiaQr.Functions.Tests.Hosting;

public class ReadingSettings
{
    private const string GoodKey = "bG9jYWwta2V5LW5vdC1zZWNyZXQtMzItYnl0ZXMtMDE=";

    private readonly IConfiguration values = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["SharesStorage"] = "UseDevelopmentStorage=true",
        ["EvidenceStorage"] = "UseDevelopmentStorage=true",
        ["Keys:Current"] = "1",
        ["Keys:1"] = GoodKey,
        ["Site:Url"] = "https://qr.example",
        ["Mail:From"] = "no-reply@qr.example",
        ["Smtp:Host"] = "127.0.0.1",
        ["StateRegister:Kind"] = "table",
    }).Build();

    private Settings Settings => new(values);

    [Fact]
    public void Finds_nothing_missing_where_all_are_there() => Settings.Missing().ShouldBeEmpty();

    [Fact]
    public void Takes_an_accounts_name_for_the_managed_identity_in_place_of_a_connection_string()
    {
        (values["AzureWebJobsStorage"], values["AzureWebJobsStorage:accountName"]) = ("", "diiaqrstate");

        Settings.Missing().ShouldBeEmpty();
        var storage = new StorageClients(Settings);
        storage.Queue("deliver-share").Uri.ShouldBe(new("https://diiaqrstate.queue.core.windows.net/deliver-share"));
        storage.Table("Shares").Uri.ShouldBe(new("https://diiaqrstate.table.core.windows.net/Shares"));
    }

    [Fact]
    public void Names_the_state_storage_where_there_is_neither()
    {
        values["AzureWebJobsStorage"] = "";

        Settings.Missing().ShouldBe(["AzureWebJobsStorage"]);
        Should.Throw<SettingMissingException>(() => Settings.StateStorage).Setting.ShouldBe("AzureWebJobsStorage");
    }

    [Theory]
    [InlineData("1", "", null, "Keys:1")]
    [InlineData("1", "not base64", null, "Keys:1")]
    [InlineData("1", "c2hvcnQ=", null, "Keys:1")]
    [InlineData("1", GoodKey + GoodKey, null, "Keys:1")]
    [InlineData("2", GoodKey, null, "Keys:2")]
    [InlineData("2", GoodKey, "c2hvcnQ=", "Keys:2")]
    [InlineData("", GoodKey, null, "Keys:Current")]
    [InlineData("one", GoodKey, null, "Keys:Current")]
    [InlineData("0", GoodKey, null, "Keys:Current")]
    [InlineData("256", GoodKey, null, "Keys:Current")]
    public void Names_a_key_that_is_missing_or_is_no_key(string current, string first, string? second, string named)
    {
        (values["Keys:Current"], values["Keys:1"], values["Keys:2"]) = (current, first, second);

        Settings.Missing().ShouldBe([named]);
        var keys = new KeyRing(Settings);
        Should.Throw<SettingMissingException>(() => keys.Mac("test", keys.Current)).Setting.ShouldBe(named);
    }

    [Fact]
    public void Asks_for_the_first_key_even_when_another_seals()
    {
        (values["Keys:Current"], values["Keys:1"], values["Keys:2"]) = ("2", "", GoodKey);

        Settings.Missing().ShouldBe(["Keys:1"]);
    }
}
