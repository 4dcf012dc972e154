namespace DeepLearning;

/// <summary>
/// The data that the course learns from. Real data is used where it is on this machine or can be fetched; else generated data of the
/// same shape takes its place, which is said aloud.
/// </summary>
public static partial class Datasets;
