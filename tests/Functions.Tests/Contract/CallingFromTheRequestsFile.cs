using System.Text.RegularExpressions;
using DiiaQr.Functions.Tests.Running;

namespace DiiaQr.Functions.Tests.Contract;

/// <summary>The file <c>tests/requests.http</c>, which people call the API from by hand.</summary>
public partial class CallingFromTheRequestsFile
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Local.ProjectFolder.Find(), "tests", "requests.http"));

    private static IReadOnlyList<string> Called => [.. Call().Matches(Text)
        .Select(call => CommittedContract.Operations.Single(entry =>
            entry.Method.Equals(call.Groups["method"].Value, StringComparison.OrdinalIgnoreCase) && Regex.IsMatch(call.Groups["path"].Value, $"^{Hole().Replace(Regex.Escape(entry.Path["/api/v1/".Length..]), "[^/]+")}$")))
        .Select(entry => entry.Operation.Text("operationId"))];

    [Fact]
    public void Every_operation_can_be_called() => Called.Distinct().ShouldBe(CommittedContract.Operations.Select(entry => entry.Operation.Text("operationId")), ignoreOrder: true);

    [Fact]
    public void The_journey_stands_in_its_order() => Called.Intersect(Journey).ShouldBe(Journey);

    [Fact]
    public void Every_variable_has_its_line_at_the_top()
    {
        var defined = Definition().Matches(Text).Select(line => line.Groups[1].Value).ToList();

        Use().Matches(Text).Select(use => use.Groups[1].Value).Distinct().ShouldBe(defined, ignoreOrder: true);
        Definition().Matches(Text).ShouldAllBe(line => line.Index < Text.IndexOf("###", StringComparison.Ordinal));
    }

    private static readonly string[] Journey =
    [
        "StartSignIn", "SignInWithKep", "SaveProfile", "RegisterOrganisation", "ShowPublicOffer", "ShowAccession", "JoinOffer", "AddBranch", "ConfirmBranchEmail",
        "AddService", "ShowQrPdf", "ShowRequest", "AcceptShare", "ShowShare", "ListShares",
    ];

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|DELETE) \{\{api\}\}/(?<path>[^\s?]+)", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^@([A-Za-z]+) = ", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\{\{([A-Za-z]+)\}\}")]
    private static partial Regex Use();
}
