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
    Plotly.newPlot(host, { data, layout, config, frames });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => Plotly.relayout(host, { 'font.color': ink() }));
  };
  if (window.Plotly) draw(window.Plotly);
  else (window.plotlyQueue ??= []).push(draw); // until the library is there
})();
