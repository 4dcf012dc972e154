using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks;

/// <summary>
/// The way out of a running cell. Console text is gathered for a moment, so that a loop of small writes is a few events rather than
/// thousands; anything else first sends what was gathered, so that the order is kept.
/// </summary>
internal sealed class OutputChannel : DisplaySink, IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);
    private const int Enough = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private string _stream = "stdout";
    private Action<CellEvent> _observer = _ => { };

    public OutputChannel() => _timer = new Timer(_ => Flush());

    /// <summary>Sends what follows to another observer: the next cell's.</summary>
    public void SendTo(Action<CellEvent> observer)
    {
        lock (_gate)
        {
            FlushLocked();
            _observer = observer;
        }
    }

    // The bodies stand in finally blocks, which are not aborted: an interrupted cell must not leave the channel half written. They are not
    // optimized, since an optimizing compiler would move them out again.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                if (stream != _stream) FlushLocked();
                _stream = stream;
                if (_text.Length == 0) _timer.Change(Delay, Timeout.InfiniteTimeSpan);
                _text.Append(text);
                if (_text.Length > Enough) FlushLocked();
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoOptimization)]
    public void Send(CellEvent said)
    {
        try
        {
        }
        finally
        {
            lock (_gate)
            {
                FlushLocked();
                _observer(said);
            }
        }
    }

    public void Flush()
    {
        lock (_gate) FlushLocked();
    }

    public override void Show(DisplayedValue value) => Send(new ValueShown(BundleOf(value), value.DisplayId));

    public override void Update(DisplayedValue value) => Send(new ValueUpdated(BundleOf(value), value.DisplayId));

    public void Dispose() => _timer.Dispose();

    private static MimeBundle BundleOf(DisplayedValue value) => MimeBundle.Of(value.Value, value.FormattedValues);

    private void FlushLocked()
    {
        if (_text.Length == 0) return;
        var text = _text.ToString();
        _text.Clear();
        _observer(new StreamText(_stream, text));
    }
}
