using System.Diagnostics.CodeAnalysis;

namespace DiiaQr.Local;

/// <summary>The machine lacks something or something stands in the way; the message is one sentence that says what to do.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is read as what happened: throw new SetupFailed(…).")]
public sealed class SetupFailed(string sentence) : Exception(sentence);
