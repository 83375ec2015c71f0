namespace DiiaQr.Kep.Signing;

/// <summary>Which key to make. <see cref="Rsa1024"/> is there to be refused; a DSTU key is named by the degree of its curve's field, 257 being what most people have.</summary>
public enum KeyKind
{
    EcdsaP256,
    EcdsaP384,
    Rsa2048,
    Rsa3072,
    Rsa1024,
    Dstu163,
    Dstu167,
    Dstu173,
    Dstu179,
    Dstu191,
    Dstu233,
    Dstu257,
    Dstu307,
    Dstu367,
    Dstu431,
}
