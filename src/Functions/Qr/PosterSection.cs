namespace DiiaQr.Functions.Qr;

/// <summary>One horizontal part of a poster: it knows its height before it is drawn.</summary>
internal interface IPosterSection
{
    /// <summary>In points.</summary>
    double Height { get; }

    void Draw(PosterPage page, double top);
}
