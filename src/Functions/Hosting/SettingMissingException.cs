namespace DiiaQr.Functions.Hosting;

/// <summary>A setting without which the call cannot be served; health names it before anybody asks.</summary>
public sealed class SettingMissingException(string setting) : Exception($"The setting {setting} is missing or unusable.")
{
    public string Setting { get; } = setting;
}
