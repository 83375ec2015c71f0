using DiiaQr.Functions.Qr;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using UglyToad.PdfPig.Core;

namespace DiiaQr.Functions.Tests.Qr;

public class HangingAPoster
{
    // Six millimetres: what an office printer leaves blank.
    private const double Unprintable = 17;

    private static readonly Dictionary<string, PosterText> Texts = new()
    {
        ["typical"] = PosterTexts.Typical,
        ["with a partner"] = PosterTexts.WithPartner,
        ["longest"] = PosterTexts.Longest,
        ["one endless word"] = PosterTexts.OfLongest(length => new('Щ', length)),
        ["the widest letter"] = PosterTexts.OfLongest(length => new('Ѭ', length)),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task Its_code_says_the_link(string name) => Read(Texts[name]).QrAsPng().ShouldReadBack(PosterTexts.Link);

    [Theory, MemberData(nameof(Names))]
    public async Task It_reads_and_scans_in_other_programs_too(string name)
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var pdf = folder.Write("poster.pdf", Render(Texts[name]));
        // Every machine has the first reader; the others are a second opinion where they are installed.
        PosterReader.Read(await File.ReadAllBytesAsync(pdf, stop)).Text.ShouldContain(Texts[name].HumanCode);
        if (Tool.IsInstalled("pdftotext"))
        {
            var read = PosterReader.WithoutSpaces(await Tool.Run("pdftotext", ["-raw", pdf, "-"], stop));
            foreach (var words in Texts[name].Words()) read.ShouldContain(PosterReader.WithoutSpaces(words));
        }
        if (Tool.IsInstalled("pdftoppm"))
        {
            await Tool.Run("pdftoppm", ["-r", "150", "-png", "-singlefile", pdf, folder.PathOf("poster")], stop);
            await (await File.ReadAllBytesAsync(folder.PathOf("poster.png"), stop)).ShouldReadBack(PosterTexts.Link);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void It_says_who_asks_for_what_and_why(string name)
    {
        var read = Read(Texts[name]).Text;
        foreach (var words in Texts[name].Words()) read.ShouldContain(PosterReader.WithoutSpaces(words));
        read.ShouldContain("23.11.2025");
    }

    [Fact]
    public void It_names_the_partner_as_one() =>
        Read(PosterTexts.WithPartner).Text.ShouldContain("Партнергромади:Комунальнийзаклад");

    [Fact]
    public void It_speaks_of_a_partner_only_where_there_is_one() => Read(PosterTexts.Typical).Text.ShouldNotContain("Партнер");

    [Fact]
    public void It_tells_how_to_scan_and_what_to_beware_of()
    {
        var read = Read(PosterTexts.Typical).Text;
        foreach (var words in (string[])["ВідкрийтеДію", "Скануйтекод", "Перевіртейпідпишіть", "Остерігайтесяпідробленихналіпок"])
            read.ShouldContain(words);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_code_is_at_least_eight_centimetres_wide_in_the_middle(string name)
    {
        var (symbol, sheet) = (Read(Texts[name]).Symbol, Read(Texts[name]).Sheet);
        var centimetres = symbol.Width / 72 * 2.54;
        centimetres.ShouldBeGreaterThanOrEqualTo(8);
        symbol.Height.ShouldBe(symbol.Width, 0.01);
        symbol.Centroid.X.ShouldBe(sheet.Width / 2, 0.01);
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_leaves_the_sheet_or_lies_on_something_else(string name) => ShouldBeInOrder(Read(Texts[name]));

    [Property(MaxTest = 40)]
    public Property Any_names_of_any_letters_stand_whole_and_in_order() => Prop.ForAll(SomeTexts.ToArbitrary(), text =>
    {
        var read = Read(text);
        foreach (var words in text.Words()) read.Text.ShouldContain(PosterReader.WithoutSpaces(words));
        ShouldBeInOrder(read);
    });

    [Theory, MemberData(nameof(Names))]
    public void It_is_one_sheet_of_A4_of_at_most_30_KB(string name)
    {
        var pdf = Render(Texts[name]);
        var read = PosterReader.Read(pdf);
        pdf.Length.ShouldBeLessThanOrEqualTo(30 * 1024);
        read.Pages.ShouldBe(1);
        (read.Sheet.Width / 72 * 25.4).ShouldBe(210, 0.1);
        (read.Sheet.Height / 72 * 25.4).ShouldBe(297, 0.1);
    }

    [Fact]
    public void It_tells_its_title_and_language_to_a_screen_reader()
    {
        var read = Read(PosterTexts.Typical);
        read.Title.ShouldBe("Поділіться документами через Дію: Надання адміністративних послуг у ЦНАПі");
        read.Language.ShouldBe("uk");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_poster_is_the_same_bytes(string name) => Render(Texts[name]).ShouldBe(Render(Texts[name]));

    private static byte[] Render(PosterText text) => Poster.Render(PosterTexts.Link, text, PosterTexts.Day);

    private static PosterReader Read(PosterText text) => PosterReader.Read(Render(text));

    private static void ShouldBeInOrder(PosterReader read)
    {
        // Nothing may stand in the code's quiet zone of four modules; the finder pattern's side is seven.
        var quiet = 4 * read.Modules.Max(one => one.Height) / 7;
        var zone = read.Symbol;
        var boxes = read.Lines.Append((Text: "the QR code", Box: new(zone.Left - quiet, zone.Bottom - quiet, zone.Right + quiet, zone.Top + quiet))).ToList();
        boxes.Where(one => !IsPrintable(one.Box, read.Sheet)).ShouldBeEmpty("leaves the sheet");
        boxes.SelectMany((one, i) => boxes.Skip(i + 1).Where(other => Overlap(one.Box, other.Box)).Select(other => (one, other)))
            .ShouldBeEmpty("lies on something else");
    }

    private static bool IsPrintable(PdfRectangle box, PdfRectangle sheet) =>
        box.Left >= Unprintable && box.Bottom >= Unprintable && box.Right <= sheet.Width - Unprintable && box.Top <= sheet.Height - Unprintable;

    private static bool Overlap(PdfRectangle one, PdfRectangle other) =>
        one.Left < other.Right && other.Left < one.Right && one.Bottom < other.Top && other.Bottom < one.Top;

    private static Gen<string> SomeName(int longest) =>
        from length in Gen.Choose(1, longest)
        from letters in Gen.Frequency(
            (3, Gen.Elements(PosterLetters.All)),
            (3, Gen.Elements("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ".ToCharArray())),
            (1, Gen.Constant('W'))).ArrayOf(length)
        let name = new string(letters).Trim()
        select name.Length > 0 ? name : "Ї";

    private static Gen<PosterText> SomeTexts =>
        from organisation in SomeName(300)
        from branch in SomeName(200)
        from address in SomeName(300)
        from partner in SomeName(200)
        from service in SomeName(160)
        from count in Gen.Choose(1, 10)
        from documents in SomeName(60).ArrayOf(count)
        select new PosterText(organisation, branch, address, partner, service, documents, "K7QD-M2XW");
}
