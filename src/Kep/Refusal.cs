namespace DiiaQr.Kep;

/// <summary>Why a check did not hold; <c>null</c> where it did, so that checks chain with <c>??</c>.</summary>
internal sealed record Refusal(KepError Error, string Detail);
