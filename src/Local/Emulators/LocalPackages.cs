using DiiaQr.Local.Node;

namespace DiiaQr.Local.Emulators;

/// <summary>The npm folders of this project.</summary>
public static class LocalPackages
{
    /// <summary>Azurite and MailDev.</summary>
    public static Task<NodePackages> Emulators(Action<string> say, CancellationToken stop) =>
        NodePackages.Install(Path.Combine(ProjectFolder.Find(), "src", "Local", "npm"), say, stop);

    /// <summary>Independent peers for the tests: QR readers, an SMTP server, another implementation of Ukrainian signatures.</summary>
    public static Task<NodePackages> Peers(Action<string> say, CancellationToken stop) =>
        NodePackages.Install(Path.Combine(ProjectFolder.Find(), "tests", "npm"), say, stop);
}
