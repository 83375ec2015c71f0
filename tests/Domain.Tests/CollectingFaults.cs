namespace DiiaQr.Domain.Tests;

public class CollectingFaults
{
    private sealed record Wrong() : Problem("wrong", ProblemKind.Invalid, new("Хибно.", "Wrong.", "Źle."));

    [Fact]
    public void Names_every_faulty_field_at_once()
    {
        var faults = new Faults();
        faults.Take<string>("name", new Wrong());
        faults.Take<string>("email", "office@example.com");
        faults.Take<string>("code", new Wrong());

        faults.Any.ShouldBeTrue();
        faults.ToProblem().Faults.Select(fault => fault.Field).ShouldBe(["name", "code"]);
    }

    [Fact]
    public void Hands_through_what_is_right()
    {
        var faults = new Faults();
        faults.Take<string>("email", "office@example.com").ShouldBe("office@example.com");
        faults.Any.ShouldBeFalse();
    }

    [Fact]
    public void Keeps_the_fields_that_a_nested_problem_names()
    {
        var faults = new Faults();
        faults.Add("documents", new InvalidRequest([new("documents.2.code", new Wrong())]));

        faults.ToProblem().Faults.Select(fault => fault.Field).ShouldBe(["documents.2.code"]);
    }
}
