namespace DiiaQr.Domain.Naming;

/// <summary>What the word list knows of a word; the rules read nothing else. The sections of <c>words.txt</c> bear these names.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Filler = 1 << 0,
    Product = 1 << 1,
    BeforeDeed = 1 << 2,
    AfterDeed = 1 << 3,
    Means = 1 << 4,
    Telltale = 1 << 5,
    Generic = 1 << 6,
    Place = 1 << 7,
    Test = 1 << 8,
    TestWeak = 1 << 9,
    Advert = 1 << 10,
    Offensive = 1 << 11,
    OffensiveRoot = 1 << 12,
    Handing = 1 << 13,

    /// <summary>Belongs to the name of a document.</summary>
    DocumentName = 1 << 14,

    /// <summary>May begin the name of a document; «реєстрацію», which only continues one, may not.</summary>
    DocumentOpening = 1 << 15,
    Body = 1 << 16,
    Bait = 1 << 17,
    Institution = 1 << 18,
    PublicBody = 1 << 19,
    WeakAction = 1 << 20,
    Weak = 1 << 21,
    DocumentKind = 1 << 22,
    Programme = 1 << 23,
    Street = 1 << 24,
    Action = 1 << 25,

    /// <summary>Tells a purpose though its words by themselves do not.</summary>
    Purpose = 1 << 26,

    /// <summary>What people hide by spelling; a disguise is undone for the sake of these only.</summary>
    Hidden = Product | Offensive | OffensiveRoot | DocumentName | DocumentOpening | Test | Advert | Telltale | Body,
}
