namespace DiiaQr.Kep;

/// <summary>In what capacity somebody signs, as far as a certificate tells. It never tells that he is the head: that is the state register's to say.</summary>
public enum Capacity
{
    /// <summary>For himself.</summary>
    Person,

    /// <summary>A ФОП: the organisation's code is his own РНОКПП.</summary>
    SoleTrader,

    /// <summary>Somebody of an organisation; whether he may speak for it is another question.</summary>
    Representative,

    /// <summary>The organisation's seal, whoever pressed it.</summary>
    Seal,
}
