namespace Notebooks.Zmtp;

/// <summary>A peer that does not keep to ZMTP, or to the limits set here. Its connection is closed; others do not notice.</summary>
internal sealed class ZmtpException(string message) : Exception(message);
