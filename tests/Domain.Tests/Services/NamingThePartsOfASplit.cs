using DiiaQr.Domain.Naming;
using DiiaQr.Domain.Services;

namespace DiiaQr.Domain.Tests.Services;

public class NamingThePartsOfASplit
{
    private static readonly RequestedDocuments TwoDocuments = AService.Documents(("driver-license", true), ("taxpayer-card", false));

    [Fact]
    public void Adds_each_document_s_name() =>
        Names("Оренда автомобіля", TwoDocuments).ShouldBe(["Оренда автомобіля: Посвідчення водія", "Оренда автомобіля: РНОКПП"]);

    [Fact]
    public void Counts_where_the_document_s_name_does_not_fit()
    {
        var whole = string.Join(' ', Enumerable.Repeat("Оренда автомобіля", 8)) + " на добу";
        whole.Length.ShouldBe(151);

        Names(whole, TwoDocuments).ShouldBe([whole + " (1)", whole + ": РНОКПП"]);
    }

    [Fact]
    public void Cuts_a_name_of_full_length_at_a_word()
    {
        var whole = string.Join(' ', Enumerable.Repeat("Оренда автомобіля", 8)) + " подобово або довше";
        var names = Names(whole[..160], AService.Documents(("driver-license", true), ("passport", true)));

        names.ShouldAllBe(name => name.Length <= ServiceName.Limit);
        names[0].ShouldEndWith("автомобіля подобово або (1)");
        names[1].ShouldEndWith("автомобіля подобово або (2)");
    }

    [Fact]
    public void Counts_past_names_in_use()
    {
        var taken = new[] { "Оренда автомобіля: РНОКПП", "Оренда автомобіля (1)" };

        Names("Оренда автомобіля", TwoDocuments, taken).ShouldBe(["Оренда автомобіля: Посвідчення водія", "Оренда автомобіля (2)"]);
    }

    [Fact]
    public void Gives_the_same_names_each_time() =>
        Names("Оренда автомобіля", TwoDocuments).ShouldBe(Names("Оренда автомобіля", TwoDocuments));

    [Fact]
    public void Says_what_is_wrong_with_a_name_that_today_s_rules_refuse()
    {
        var accepted = ServiceName.Stored("Паспорт");

        SplitNames.Of(accepted, TwoDocuments, DocumentCatalogue.Shipped, []).Problem.ShouldBeOfType<ServiceNameRefused>();
    }

    [Fact]
    public void Every_document_of_the_catalogue_gets_a_name_of_its_own()
    {
        foreach (var half in DocumentCatalogue.Shipped.All.Chunk(9))
        {
            var documents = AService.Documents([.. half.Select(type => (type.Code, true))]);
            Names("Надання адміністративних послуг у ЦНАПі", documents).ShouldBe(half.Select(type => $"Надання адміністративних послуг у ЦНАПі: {type.NameUk}"));
        }
    }

    private static string[] Names(string whole, RequestedDocuments documents, params string[] taken)
    {
        var name = ServiceName.Parse(whole, DocumentCatalogue.Shipped).Value;
        return [.. SplitNames.Of(name, documents, DocumentCatalogue.Shipped, [name.Key, .. taken.Select(other => ServiceName.Stored(other).Key)]).Value.Select(part => part.Value)];
    }
}
