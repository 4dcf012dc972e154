(async () => {
  if (window.Plotly || window.plotlyLoading) return;
  window.plotlyLoading = true;
  const packed = Uint8Array.from(atob('__GZIP__'), letter => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  // A page may have a module loader of its own; hide it, so that the library becomes window.Plotly.
  script.textContent = `(function (define, module, exports) {${await new Response(unpacked).text()}\n})();`;
  document.head.append(script);
  for (const draw of window.plotlyQueue ?? []) draw(window.Plotly);
  delete window.plotlyQueue;
})();
