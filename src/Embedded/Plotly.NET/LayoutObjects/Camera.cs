using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET.LayoutObjects;

/// <summary>From where, and at what, a 3-D plot is looked at.</summary>
public class Camera : DynamicObj.DynamicObj;

/// <summary>Where the camera stands; the plot is about one unit in each direction from the origin.</summary>
public class CameraEye : DynamicObj.DynamicObj
{
    /// <summary>A position.</summary>
    public static CameraEye init(Optional<double> X = default, Optional<double> Y = default, Optional<double> Z = default) =>
        new CameraEye().Set("x", X).Set("y", Y).Set("z", Z);
}

/// <summary>The point the camera looks at.</summary>
public class CameraCenter : DynamicObj.DynamicObj
{
    /// <summary>A position.</summary>
    public static CameraCenter init(Optional<double> X = default, Optional<double> Y = default, Optional<double> Z = default) =>
        new CameraCenter().Set("x", X).Set("y", Y).Set("z", Z);
}
