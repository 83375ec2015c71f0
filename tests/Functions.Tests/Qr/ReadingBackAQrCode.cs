using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiiaQr.Functions.Qr;
using FsCheck;
using FsCheck.Xunit;

namespace DiiaQr.Functions.Tests.Qr;

public partial class ReadingBackAQrCode
{
    private const string Link = PosterTexts.Link;

    public static TheoryData<string> Links => ["https://d.ua/A", "https://example.org/qr/ABCDEFGHJKMNPQRS23456789", Link, $"{Link}&lang=uk"];

    [Theory, MemberData(nameof(Links))]
    public Task The_pixels_say_the_link(string link) => QrPng.Render(link).ShouldReadBack(link);

    [Theory, MemberData(nameof(Links))]
    public Task The_drawing_says_the_link(string link)
    {
        const int PixelsPerModule = 8;
        var (size, rectangles) = Parse(QrSvg.Render(link));
        var raster = new Raster(size * PixelsPerModule, size * PixelsPerModule);
        foreach (var (x, y, width, height) in rectangles)
            raster.Paint(x * PixelsPerModule, y * PixelsPerModule, (x + width) * PixelsPerModule, (y + height) * PixelsPerModule);
        return raster.ToPng().ShouldReadBack(link);
    }

    [Fact]
    public void The_pixels_are_enough_for_print()
    {
        var png = QrPng.Render(Link);
        Convert.ToInt32(Convert.ToHexString(png.AsSpan(16, 4)), 16).ShouldBeInRange(1181, 1400, "width");
        png[24].ShouldBe((byte)1, "bits per pixel");
    }

    [Fact]
    public void The_drawing_is_small_and_named_for_screen_readers()
    {
        var svg = QrSvg.Render(Link);
        svg.Length.ShouldBeLessThan(6 * 1024);
        XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!.Elements().First().Value.ShouldBe("QR-код для застосунку Дія");
    }

    [Fact]
    public void The_quiet_zone_is_four_modules_on_every_side()
    {
        var (size, rectangles) = Parse(QrSvg.Render(Link));
        rectangles.Min(one => one.X).ShouldBe(4);
        rectangles.Min(one => one.Y).ShouldBe(4);
        rectangles.Max(one => one.X + one.Width).ShouldBe(size - 4);
        rectangles.Max(one => one.Y + one.Height).ShouldBe(size - 4);
    }

    [Fact]
    public void The_same_link_is_the_same_bytes()
    {
        QrPng.Render(Link).ShouldBe(QrPng.Render(Link));
        QrSvg.Render(Link).ShouldBe(QrSvg.Render(Link));
    }

    [Property(MaxTest = 50)]
    public bool Rectangles_cover_each_dark_module_once_and_no_light_one(NonNull<string> text)
    {
        using var matrix = QrMatrix.Of($"https://example.org/{Uri.EscapeDataString(string.Concat(text.Get.Where(char.IsAscii)))}");
        var covered = new int[matrix.Size, matrix.Size];
        foreach (var (left, top, width, height) in matrix.DarkRectangles())
            for (var y = top; y < top + height; y++)
                for (var x = left; x < left + width; x++)
                    covered[y, x]++;

        return Enumerable.Range(0, matrix.Size).All(y => Enumerable.Range(0, matrix.Size).All(x =>
            covered[y, x] == (matrix.Modules.ModuleMatrix[y][x] ? 1 : 0)));
    }

    private static (int Size, List<(int X, int Y, int Width, int Height)> Rectangles) Parse(byte[] svg)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;
        var rectangles = new List<(int, int, int, int)>();
        var (x, y) = (0, 0);
        foreach (Match step in RectangleOfAPath().Matches(root.Elements().Last().Attribute("d")!.Value))
        {
            var numbers = step.Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray();
            (x, y) = (x + numbers[0], y + numbers[1]);
            rectangles.Add((x, y, numbers[2], numbers[3]));
        }
        return (int.Parse(root.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture), rectangles);
    }

    [GeneratedRegex(@"m(-?\d+) (-?\d+)h(\d+)v(\d+)h-\d+z")]
    private static partial Regex RectangleOfAPath();
}
