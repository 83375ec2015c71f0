namespace DiiaQr.Domain;

/// <summary><c>Done</c> and <c>GivenUp</c> are final.</summary>
public enum WorkState { Waiting, Claimed, Done, GivenUp }
