using System.Text.Json;
using DiiaQr.Local.Host;
using FsCheck;
using FsCheck.Xunit;

namespace DiiaQr.Local.Tests.Host;

public class WritingTextAsTheHostDoes
{
    [Property]
    public void Reads_back_as_the_same_text(string? text)
    {
        // Half a surrogate pair is no text at all: no reader could give it back.
        var whole = string.Concat((text ?? "").Where(one => !char.IsSurrogate(one)));
        JsonDocument.Parse(NewtonsoftText.Quote(whole)).RootElement.GetString().ShouldBe(whole);
    }

    [Theory]
    [InlineData("їжак <b> 'ґ' / 😀", "\"їжак <b> 'ґ' / 😀\"")]
    [InlineData("\"\\\n\t\r\b\f", """ "\"\\\n\t\r\b\f" """)]
    [InlineData("\u0001\u0085\u2028", """ "\u0001\u0085\u2028" """)]
    public void Escapes_only_what_json_asks_for(string text, string expected) => NewtonsoftText.Quote(text).ShouldBe(expected.Trim());
}
