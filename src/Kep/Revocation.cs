namespace DiiaQr.Kep;

/// <summary>Unknown is its own state, never "good".</summary>
public enum Revocation { Unknown, Good, Revoked }
