namespace Microsoft.DotNet.Interactive;

/// <summary>A password that a cell asked for: shown as dots, so that it does not end up in a notebook's outputs.</summary>
public sealed class PasswordString(string clearTextPassword)
{
    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>Dots, as many whatever the password is.</summary>
    public override string ToString() => "········";
}
