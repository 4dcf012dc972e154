using Plotly.NET.CSharp;

namespace DynamicObj;

/// <summary>An object whose properties are set by name: the base of everything that becomes a plotly.js object.</summary>
/// <remarks>Names are plotly.js attribute names (<c>"paper_bgcolor"</c>); the order in which they were first set is the order they are
/// written in.</remarks>
public class DynamicObj
{
    internal OrderedDictionary<string, object> Members { get; private set; } = [];

    /// <summary>An object of the same kind without properties.</summary>
    internal DynamicObj Empty()
    {
        var empty = (DynamicObj)MemberwiseClone();
        empty.Members = [];
        return empty;
    }

    /// <summary>Sets the property <paramref name="propertyName"/>, replacing an earlier value.</summary>
    public void SetProperty(string propertyName, object propertyValue) => Members[propertyName] = propertyValue;

    /// <summary>Removes the property <paramref name="propertyName"/>; false if there is none.</summary>
    public bool RemoveProperty(string propertyName) => Members.Remove(propertyName);

    /// <summary>All properties. Both values of <paramref name="includeInstanceProperties"/> mean the same here, where objects have no other
    /// properties than those that were set by name.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetProperties(bool includeInstanceProperties) => Members.ToArray();
}

static class DynamicObjExtensions
{
    internal static T Set<T>(this T target, string name, object value) where T : DynamicObj
    {
        target.SetProperty(name, value);
        return target;
    }

    internal static T Set<T, TValue>(this T target, string name, Optional<TValue> value) where T : DynamicObj =>
        value.IsSome ? target.Set(name, (object)value.Value!) : target;

    /// <summary>The object property <paramref name="name"/>, created and set if there is none.</summary>
    internal static TInner Inner<TInner>(this DynamicObj target, string name) where TInner : DynamicObj, new()
    {
        if (target.Members.TryGetValue(name, out var value) && value is TInner inner) return inner;
        var created = new TInner();
        target.SetProperty(name, created);
        return created;
    }

    /// <summary>A new object with both sets of properties: nested objects are merged, otherwise <paramref name="second"/> wins.</summary>
    internal static T Combine<T>(T first, T second) where T : DynamicObj
    {
        var result = first.Copy();
        result.Take(second);
        return result;
    }

    /// <summary>An object of the same kind with the same properties, nested objects copied too.</summary>
    internal static T Copy<T>(this T source) where T : DynamicObj
    {
        var result = (T)source.Empty();
        result.Take(source);
        return result;
    }

    static void Take(this DynamicObj target, DynamicObj source)
    {
        foreach (var (name, value) in source.Members)
        {
            if (value is not DynamicObj added) target.SetProperty(name, value);
            else
            {
                // A fresh object of the same kind, so that the result shares no mutable part with its sources.
                var merged = added.Empty();
                if (target.Members.TryGetValue(name, out var existing) && existing is DynamicObj present) merged.Take(present);
                merged.Take(added);
                target.SetProperty(name, merged);
            }
        }
    }
}
