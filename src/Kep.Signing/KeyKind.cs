namespace DiiaQr.Kep.Signing;

/// <summary>Which key to make. <see cref="Rsa1024"/> is there to be refused.</summary>
public enum KeyKind { EcdsaP256, EcdsaP384, Rsa2048, Rsa3072, Rsa1024 }
