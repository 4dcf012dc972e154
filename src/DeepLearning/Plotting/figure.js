(() => {
  const { data, layout, config, frames } = __FIGURE__;
  const draw = Plotly => {
    // The first one not yet drawn: equal figures share the key, and each brings this script once.
    const host = document.querySelector('[data-figure="__KEY__"]:not([data-drawn])');
    if (!host) return;
    const ink = () => getComputedStyle(host).color; // the page's text color, dark or light
    delete layout.width; // the element's own width counts: it shrinks with the page
    layout.font = { ...layout.font, color: ink() };
    host.dataset.drawn = '';
    host.replaceChildren();
    fit();
    Plotly.newPlot(host, { data, layout, config, frames }).then(settle);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => Plotly.relayout(host, { 'font.color': ink() }));

    // On a narrow page: no buttons on top of the title, and panels one below the other.
    function fit() {
      if (host.clientWidth >= 560) return;
      config.displayModeBar = false;
      stack();
    }

    function stack() {
      const names = Object.keys(layout).filter(name => name.startsWith('xaxis')).map(name => name.slice(5));
      if (names.length < 2 || data.some(trace => trace.colorbar || trace.scene)) return;
      const [panel, gap] = [290, 92]; // pixels, as in Panels
      const height = names.length * panel - gap;
      names.forEach((name, index) => {
        const top = 1 - index * panel / height;
        layout[`xaxis${name}`].domain = [0, 1];
        layout[`yaxis${name}`].domain = [Math.max(0, top - (panel - gap) / height), top];
      });
      layout.legend.y = -54 / height;
      layout.height = height + layout.margin.t + layout.margin.b;
      host.style.height = `${layout.height}px`;
    }

    // A title that would run into the buttons, or out of the figure, goes on in the next line; it and a legend of several lines push
    // the plot down.
    async function settle() {
      if (!layout.title?.text) return;
      const buttons = config.displayModeBar === false ? 8 : 175;
      const text = fold(host.clientWidth - host._fullLayout._size.l - buttons);
      const more = text.split('<br>').length - 1; // half of a further line would stand above the place of the first
      if (more > 0) await Plotly.relayout(host, { 'title.text': text, 'title.pad.t': 11 * more });
      const top = element => element.getBoundingClientRect().top;
      const used = host.querySelector('.gtitle').getBoundingClientRect().bottom + 6;
      const free = Math.min(top(host) + host._fullLayout._size.t, ...[...host.querySelectorAll('.legend, .annotation')].map(top));
      if (used <= free) return;
      const height = host.clientHeight + used - free;
      host.style.height = `${height}px`;
      await Plotly.relayout(host, { height, 'margin.t': host._fullLayout._size.t + used - free });
    }

    function fold(room) {
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = `${layout.title.font?.size ?? 17}px ${layout.font.family}`;
      return layout.title.text.split(' ').reduce((text, word) =>
        text + (pen.measureText(`${text.split('<br>').at(-1)} ${word}`).width > room ? '<br>' : ' ') + word);
    }
  };
  if (window.Plotly) draw(window.Plotly);
  else (window.plotlyQueue ??= []).push(draw); // until the library is there
})();
