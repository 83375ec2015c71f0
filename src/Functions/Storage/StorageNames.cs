namespace DiiaQr.Functions.Storage;

/// <summary>Every table, queue and container there is. They are made by the infrastructure, or at home by the local stack; never by the app.</summary>
public static class StorageNames
{
    public static class Tables
    {
        public const string Organisations = nameof(Organisations);
        public const string OrganisationCodes = nameof(OrganisationCodes);
        public const string People = nameof(People);
        public const string Challenges = nameof(Challenges);
        public const string QrLinks = nameof(QrLinks);
        public const string Shares = nameof(Shares);
        public const string Notifications = nameof(Notifications);
        public const string Due = nameof(Due);
        public const string Watermarks = nameof(Watermarks);
        public const string StateRegister = nameof(StateRegister);

        public static IReadOnlyList<string> All { get; } =
            [Organisations, OrganisationCodes, People, Challenges, QrLinks, Shares, Notifications, Due, Watermarks, StateRegister];
    }

    public static class Queues
    {
        public const string DeliverShare = "deliver-share";
        public const string SendNotification = "send-notification";

        /// <summary>The host copies a message there after five failures: a bug, since what can be expected is not thrown.</summary>
        public const string DeliverSharePoison = DeliverShare + "-poison";
        public const string SendNotificationPoison = SendNotification + "-poison";

        public static IReadOnlyList<string> All { get; } = [DeliverShare, DeliverSharePoison, SendNotification, SendNotificationPoison];
    }

    /// <summary>In the account whose deleted blobs are gone: no soft delete, no versions.</summary>
    public static class SharesContainers
    {
        public const string Shares = "shares";

        public static IReadOnlyList<string> All { get; } = [Shares];
    }

    /// <summary>In the account that keeps: soft delete and versions on.</summary>
    public static class EvidenceContainers
    {
        public const string Accessions = "accessions";
        public const string Posters = "posters";
        public const string Trust = "trust";

        public static IReadOnlyList<string> All { get; } = [Accessions, Posters, Trust];
    }
}
