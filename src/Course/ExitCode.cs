namespace Course;

/// <summary>What the command line returns; listed in <c>--help</c>.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int CellFailed = 1;
    public const int WrongUse = 2;
    public const int TimedOut = 3;
    public const int Canceled = 130;
}
