namespace DiiaQr.Local.Tests;

public class ReadingOptions
{
    [Fact]
    public void Takes_the_usual_ports_where_none_is_named() => StackOptions.Parse([]).ShouldBe(new StackOptions());

    [Fact]
    public void Takes_free_ports_everywhere_when_the_first_is_0()
    {
        var options = StackOptions.Parse(["--port", "0", "--inbox-port", "1081"]);
        (options.Port, options.InboxPort, options.SmtpPort, options.StoragePort).ShouldBe((0, 1081, 0, 0));
    }

    [Fact]
    public void Leaves_what_is_not_its_own()
    {
        List<string> arguments = ["--exit", "--port", "7072", "--memory", "--app", "out"];
        var options = StackOptions.Parse(arguments);
        arguments.ShouldBe(["--exit"]);
        (options.Port, options.InMemory, options.App).ShouldBe((7072, true, "out"));
    }

    [Theory]
    [InlineData("--port lacks its value.", "--port")]
    [InlineData("--port wants a port, a number from 0 to 65535, not 70000.", "--port", "70000")]
    [InlineData("--smtp-port wants a port, a number from 0 to 65535, not x.", "--smtp-port", "x")]
    public void Says_what_is_wrong_with_an_option(string sentence, params string[] arguments) =>
        Should.Throw<SetupFailed>(() => StackOptions.Parse([.. arguments])).Message.ShouldBe(sentence);
}
