namespace DiiaQr.Kep.Reports;

/// <summary>A line of a report: what it is about, and what was found.</summary>
public sealed record ReportLine(string Label, string Value)
{
    public override string ToString() => $"{Label}: {Value}";
}
