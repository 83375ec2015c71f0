namespace DiiaQr.Kep;

/// <summary>Where the time of a signature comes from: our own receipt, or a trusted time-stamp.</summary>
public enum TimeSource { Receipt, TimeStamp }
