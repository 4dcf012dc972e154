namespace TorchSharp.Utils;

/// <summary>The name under which a module's field is registered, where that is not the field's own.</summary>
[AttributeUsage(AttributeTargets.All)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>For use as <c>[ComponentName(Name = "…")]</c>.</summary>
    public ComponentNameAttribute() { }

    /// <summary>The name in <c>state_dict</c>.</summary>
    public string Name { get; set; } = null!;
}
