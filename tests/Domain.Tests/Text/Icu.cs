using System.Runtime.InteropServices;

namespace DiiaQr.Domain.Tests.Text;

/// <summary>
/// The machine's own ICU, called past .NET, which runs here without globalization as the shipped binary does.
/// ICU puts its version into every name: <c>libicuuc.so.72</c> exports <c>unorm2_normalize_72</c>.
/// </summary>
internal sealed unsafe class Icu
{
    private readonly nint nfkc;
    private readonly delegate* unmanaged<nint, char*, int, char*, int, int*, int> normalize;

    private Icu(nint library, int version)
    {
        var error = 0;
        nfkc = ((delegate* unmanaged<int*, nint>)NativeLibrary.GetExport(library, $"unorm2_getNFKCInstance_{version}"))(&error);
        normalize = (delegate* unmanaged<nint, char*, int, char*, int, int*, int>)NativeLibrary.GetExport(library, $"unorm2_normalize_{version}");
    }

    /// <summary><c>null</c> on a machine that has none.</summary>
    public static Icu? Find()
    {
        foreach (var version in Enumerable.Range(60, 40).Reverse())
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library)) return new(library, version);
        return null;
    }

    public string Nfkc(string text)
    {
        var result = stackalloc char[256];
        var error = 0;
        fixed (char* source = text)
            return new(result, 0, normalize(nfkc, source, text.Length, result, 256, &error));
    }
}
