using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

public class ChangingAService
{
    [Fact]
    public void Nothing_changes_where_the_same_is_said_again()
    {
        var service = AService.New();

        service.Change(AService.Details()).ShouldBe(service);
    }

    [Theory]
    [InlineData("Прокат самокатів", 2)]
    [InlineData("Оренда Автомобіля", 2)]
    public void Every_change_is_counted(string name, long version) => AService.New().Change(AService.Details(name)).Version.ShouldBe(version);

    [Fact]
    public void Letting_a_document_be_left_out_is_a_change() =>
        AService.New().Change(AService.Details(documents: AService.Documents(("driver-license", false)))).Version.ShouldBe(2);

    [Fact]
    public void A_change_keeps_the_printed_code() => AService.New().Change(AService.Details("Прокат самокатів")).Qr.ShouldBe(new ServiceQr("qr", AService.Noon));

    [Fact]
    public void A_rotation_gives_another_code_and_keeps_the_rest()
    {
        var service = AService.New();

        var rotated = service.Rotate("another", AService.Noon.AddDays(1));

        rotated.ShouldBe(service with { Qr = new("another", AService.Noon.AddDays(1)), Version = 2 });
    }
}
