namespace DiiaQr.Functions.Hosting;

/// <summary>A new id that sorts by the time of its making: a UUIDv7 in 32 hex digits. Not a secret.</summary>
public delegate string NewId();

/// <summary>Fresh secret bytes from the system's random source.</summary>
public delegate byte[] NewToken(int bytes);
