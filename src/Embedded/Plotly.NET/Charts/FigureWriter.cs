using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Plotly.NET;

/// <summary>Writes a tree of objects as compact JSON, as plotly.js reads it.</summary>
/// <remarks>Numbers are the shortest that read back the same; NaN and infinities, which JSON lacks, become <c>null</c> (a gap in a plot).
/// Everything that HTML could misread is escaped, so the text may stand inside a script element.</remarks>
static class FigureWriter
{
    internal static string Write(params ReadOnlySpan<(string Name, object Value)> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members) WriteMember(json, name, value);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    static void WriteMember(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case double number: WriteNumber(json, number); break;
            case float number: WriteNumber(json, number); break;
            case int number: json.WriteNumberValue(number); break;
            case DynamicObj.DynamicObj members: WriteObject(json, members.Members); break;
            case IReadOnlyDictionary<string, object> members: WriteObject(json, members); break;
            case Color color: WriteValue(json, color.Value); break;
            case StyleParam.Keyword keyword: WriteValue(json, keyword.Value); break;
            // The numeric lists that carry nearly all data, without boxing each number.
            case IEnumerable<double> numbers: WriteArray(json, numbers, WriteNumber); break;
            case IEnumerable<float> numbers: WriteArray(json, numbers, WriteNumber); break;
            case IEnumerable items: WriteArray(json, items.Cast<object?>(), WriteValue); break;
            case DateTime time: json.WriteStringValue(time.ToString("o", CultureInfo.InvariantCulture)); break;
            case byte or sbyte or short or ushort or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number: json.WriteNumberValue(number); break;
            default:
                throw new ArgumentException(
                    $"A figure holds numbers, texts, lists and plotly objects, but got a {value.GetType()}.", nameof(value));
        }
    }

    static void WriteObject(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object>> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members) WriteMember(json, name, value);
        json.WriteEndObject();
    }

    static void WriteArray<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }

    static void WriteNumber(Utf8JsonWriter json, float number)
    {
        if (float.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }
}
